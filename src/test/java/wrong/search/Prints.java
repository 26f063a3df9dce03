package wrong.search;

class Prints {
  void out() {
    System.out.println("found");
  }

  void err() {
    System.err.println("not found");
  }

  void trace(Exception problem) {
    problem.printStackTrace();
  }
}
