package org.researchhub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules that every room keeps. The same rules are put to the program and to the wrong classes
 * in the tests' package {@code wrong}, where each must find what it is for.
 */
record HouseRules(String root) {
  static final String TABLES = "org.researchhub.platform.db.tables";

  /** A room looks only at rooms on lower floors. */
  static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("platform", 0),
          Map.entry("accounts", 1),
          Map.entry("authorities", 1),
          Map.entry("catalogue", 2),
          Map.entry("files", 3),
          Map.entry("formats", 3),
          Map.entry("usage", 3),
          Map.entry("search", 4),
          Map.entry("curation", 5),
          Map.entry("imports", 6),
          Map.entry("harvesting", 6),
          Map.entry("links", 6),
          Map.entry("projects", 6),
          Map.entry("internships", 6),
          Map.entry("enquiries", 6),
          Map.entry("evidence", 6),
          Map.entry("alerts", 6),
          Map.entry("oai", 6),
          Map.entry("api", 6),
          Map.entry("reading", 7),
          Map.entry("offline", 7),
          Map.entry("workspace", 8),
          Map.entry("bench", 8));

  private static final Set<String> MAY_NAME_DRAFTS =
      Set.of("curation", "imports", "harvesting", "links", "workspace");

  private static final Pattern DRAFT = Pattern.compile("(.*[a-z])?Drafts?([A-Z].*)?");
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".+(Manager|Helper|Utils?|Impl|Service)");

  ArchRule roomsLookOnlyDown() {
    return classes()
        .that(areInARoom())
        .should(
            condition(
                "look only at lower floors",
                (type, events) -> {
                  String room = room(type);
                  if (!FLOORS.containsKey(room)) {
                    violated(events, type, "is in room " + room + ", which has no floor");
                    return;
                  }
                  for (var dependency : type.getDirectDependenciesFromSelf()) {
                    String other = room(dependency.getTargetClass());
                    if (FLOORS.containsKey(other)
                        && !other.equals(room)
                        && FLOORS.get(other) >= FLOORS.get(room)) {
                      violated(events, dependency, dependency.getDescription());
                    }
                  }
                }));
  }

  ArchRule aRoomUsesOnlyItsOwnTables() {
    return classes()
        .that(areInTheHouse())
        .and(nameATable())
        .should(
            condition(
                "use only tables whose names begin with their room's",
                (type, events) -> {
                  for (var dependency : type.getDirectDependenciesFromSelf()) {
                    String owner = ownerOfTable(dependency.getTargetClass());
                    if (!owner.isEmpty() && !owner.equals(room(type))) {
                      violated(events, dependency, dependency.getDescription());
                    }
                  }
                  for (var access : type.getFieldAccessesFromSelf()) {
                    String owner = ownerOfTable(access.getTarget());
                    if (!owner.isEmpty() && !owner.equals(room(type))) {
                      violated(events, access, access.getDescription());
                    }
                  }
                }));
  }

  ArchRule nothingRunsInTheBackgroundUnrecorded() {
    return noClasses()
        .that(areInTheHouse())
        .should()
        .beMetaAnnotatedWith("org.springframework.scheduling.annotation.Async")
        .orShould()
        .beMetaAnnotatedWith("org.springframework.scheduling.annotation.EnableAsync")
        .because("work that a crash must not lose is a row in the job table");
  }

  ArchRule noMethodRunsInTheBackgroundUnrecorded() {
    return noMethods()
        .that(areDeclaredInTheHouse())
        .should()
        .beMetaAnnotatedWith("org.springframework.scheduling.annotation.Async")
        .because("work that a crash must not lose is a row in the job table");
  }

  ArchRule noTransactionalListeners() {
    return noMethods()
        .that(areDeclaredInTheHouse())
        .should()
        .beMetaAnnotatedWith("org.springframework.transaction.event.TransactionalEventListener")
        .because("a crash between commit and listener loses the work; followers read the changes");
  }

  ArchRule controllersStayInside() {
    return classes()
        .that(areInTheHouse())
        .and()
        .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage("..web..");
  }

  ArchRule timeComesFromTheClock() {
    return noClasses()
        .that(areInTheHouse())
        .should(
            access(
                "ask the machine for the time",
                access -> asksTheMachine(access) && !makesTheClock(access.getOrigin())))
        .because("time comes from the injected java.time.Clock, so that a test can set it");
  }

  ArchRule oneSeamMakesEveryForce() {
    return noClasses()
        .that(areInTheHouse())
        .and()
        .doNotHaveFullyQualifiedName("org.researchhub.platform.Forcing")
        .should(access("force to the disk by themselves", HouseRules::forces))
        .because("a test writes down the order of forces, which go through platform.Forcing");
  }

  /**
   * Commands live in cli/; those that open the hub themselves, or are the benchmark's, are known by
   * their mark.
   */
  ArchRule onlyCommandsPrint() {
    return noClasses()
        .that(areInTheHouse())
        .and()
        .resideOutsideOfPackage("..cli..")
        .and()
        .areNotAnnotatedWith("picocli.CommandLine$Command")
        .should(
            access(
                "print",
                access ->
                    names(access, "java.lang.System", "out")
                        || names(access, "java.lang.System", "err")
                        || access.getTarget().getName().equals("printStackTrace")))
        .because("data goes to stdout and messages to stderr, from commands alone");
  }

  ArchRule draftsStayWithTheCurators() {
    return noClasses()
        .that(areInARoom())
        .and(
            DescribedPredicate.describe(
                "are not in " + MAY_NAME_DRAFTS, type -> !MAY_NAME_DRAFTS.contains(room(type))))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are drafts or in curation",
                type ->
                    room(type).equals("curation")
                        || (inHouse(type) && DRAFT.matcher(type.getSimpleName()).matches())))
        .because("what cannot be named cannot leak");
  }

  ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .that(areInTheHouse())
        .should()
        .haveNameMatching(".*\\.(util|utils|common|helper|helpers|impl|dto|service|services)\\..*")
        .orShould(
            condition(
                "have a name that says nothing",
                (type, events) -> {
                  if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.satisfied(type, type.getName()));
                  }
                }));
  }

  private DescribedPredicate<JavaClass> areInTheHouse() {
    return resideInAPackage(root + "..")
        .and(DescribedPredicate.not(resideInAPackage(TABLES + "..")))
        .as("are in the house");
  }

  private DescribedPredicate<JavaMember> areDeclaredInTheHouse() {
    return DescribedPredicate.describe(
        "are declared in the house", member -> inHouse(member.getOwner()));
  }

  private DescribedPredicate<JavaClass> areInARoom() {
    return DescribedPredicate.describe("are in a room", type -> inHouse(type) && !isOnTop(type));
  }

  private static DescribedPredicate<JavaClass> nameATable() {
    return DescribedPredicate.describe(
        "name a table",
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(to -> to.getTargetClass().getPackageName().startsWith(TABLES)));
  }

  private boolean inHouse(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(root + ".")
        && !type.getPackageName().startsWith(TABLES);
  }

  private boolean isOnTop(JavaClass type) {
    return type.getPackageName().equals(root);
  }

  /**
   * The room of a class: the first part of its package below the root; empty on top and outside.
   */
  private String room(JavaClass type) {
    return inHouse(type) && !isOnTop(type)
        ? type.getPackageName().substring(root.length() + 1).split("\\.", 2)[0]
        : "";
  }

  private static String ownerOfTable(JavaClass type) {
    return type.getPackageName().equals(TABLES + ".tables")
        ? type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])", 2)[0].toLowerCase(Locale.ROOT)
        : "";
  }

  private static String ownerOfTable(FieldAccessTarget field) {
    return field.getOwner().getName().equals(TABLES + ".Tables")
        ? field.getName().split("_", 2)[0].toLowerCase(Locale.ROOT)
        : "";
  }

  private static boolean names(JavaAccess<?> access, String owner, String member) {
    return access.getTarget().getOwner().getName().equals(owner)
        && access.getTarget().getName().equals(member);
  }

  private static boolean asksTheMachine(JavaAccess<?> access) {
    String owner = access.getTarget().getOwner().getName();
    String name = access.getTarget().getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis");
      case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
      case "java.util.Date", "java.util.GregorianCalendar" -> name.equals("<init>");
      case "java.util.Calendar" -> name.equals("getInstance");
      default -> owner.startsWith("java.time.") && name.equals("now") && !takesAClock(access);
    };
  }

  private static boolean takesAClock(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget called
        && called.getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals("java.time.Clock"));
  }

  private static boolean forces(JavaAccess<?> access) {
    String owner = access.getTarget().getOwner().getName();
    return switch (access.getTarget().getName()) {
      case "force" -> owner.startsWith("java.nio.");
      case "sync" -> owner.equals("java.io.FileDescriptor");
      default -> false;
    };
  }

  private static boolean makesTheClock(JavaCodeUnit origin) {
    return origin.isAnnotatedWith("org.springframework.context.annotation.Bean")
        && origin.getRawReturnType().getName().equals("java.time.Clock");
  }

  private static ArchCondition<JavaClass> access(
      String description, Predicate<JavaAccess<?>> wanted) {
    return condition(
        description,
        (type, events) ->
            type.getAccessesFromSelf().stream()
                .filter(wanted)
                .forEach(access ->
                    events.add(SimpleConditionEvent.satisfied(access, access.getDescription()))));
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(type, events);
      }
    };
  }

  private static void violated(ConditionEvents events, Object where, String sentence) {
    String said = where instanceof JavaClass type ? type.getName() + " " + sentence : sentence;
    events.add(SimpleConditionEvent.violated(where, said));
  }
}
