package org.researchhub.accounts;

/**
 * A member of staff.
 *
 * @param name as the history of publications shows it
 * @param active false when the account was disabled
 * @param added when, ISO 8601
 */
public record Person(String name, Role role, boolean active, String added) {

  public boolean may(Role wanted) {
    return active && role.includes(wanted);
  }
}
