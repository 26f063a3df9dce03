# Sourced by the checks that are tests: runs those that are named and says what was looked at.
# `mvn -q` keeps silent about what it left out, and a test that was left out held nothing.

# hold TEST[,TEST…] [MAVEN'S OPTIONS…]
# $apart says how many are left out because the tests themselves name them; none by default.
hold() {
  local tests=$1 reports=target/surefire-reports
  shift
  rm -rf "$reports"
  mvn -q -B -ntp test "-Dtest=$tests" "$@"
  sed -n 's/.*<testsuite .* name="\([^"]*\)" time="\([^"]*\)" tests="\([0-9]*\)".* skipped="\([0-9]*\)".*/\1 \2 \3 \4/p' \
    "$reports"/TEST-*.xml | awk -v named="$tests" -v apart="${apart:-0}" '
    { sub(/.*\./, "", $1); found++; left += $4
      printf "%s: %d %s in %d s%s\n", $1, $3 - $4, $3 - $4 == 1 ? "test" : "tests", $2, $4 ? ", " $4 " LEFT OUT" : "" }
    END {
      if (found != split(named, all, ",") || left != apart) { print "Not everything was looked at."; exit 1 }
      print "Holds."
    }'
}
