import ArgumentParser
import Reporting

extension ColourChoice: ExpressibleByArgument {}

/// How much is said, and in which colours.
struct ToneOptions: ParsableArguments {
  @Option(name: .customLong("color"), help: "auto, always or never.")
  var colour: ColourChoice = .auto

  @Flag(help: "Say nothing but answers and errors.")
  var quiet = false

  @Flag(help: "Say more on the way.")
  var verbose = false

  /// The closing line, and what is said on the way: for people, so on standard error.
  func say(_ line: String) throws {
    if !quiet { try Terminal.write(line + "\n", to: .errors) }
  }

  func sayInDetail(_ line: String) throws {
    if verbose, !quiet { try Terminal.write(line + "\n", to: .errors) }
  }
}

/// "no errors, 2 warnings and 1 piece of advice"
func verdict(_ diagnostics: Diagnostics) -> String {
  let errors = diagnostics.count(.error)
  let warnings = diagnostics.count(.warning)
  let advice = diagnostics.count(.advice)
  var parts = [
    errors == 0 ? "no errors" : counted(errors, "error"),
    warnings == 0 ? "no warnings" : counted(warnings, "warning"),
  ]
  if advice > 0 { parts.append(advice == 1 ? "1 piece of advice" : "\(advice) pieces of advice") }
  return parts.joined(separator: ", ")
}

/// "1 outcome", "3 outcomes"
func counted(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
