import OutcomesCLI

@main
enum Program {
  static func main() async { await Outcomes.run() }
}
