import ArgumentParser
import Compiler
import Reporting
import Schedules

/// `outcomes plan`: what a target takes, and what a number of people can show.
struct Plan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What base a target needs, and what target a base can show, before anybody promises it.",
    discussion: """
      Name an indicator (I-3.1) or an outcome (O-3) by its id or key, or nothing for all of them. It reads the baseline,
      the targets and the expected number of people from the project's decisions, and changes nothing.
      """)

  @Argument(help: "What to plan, and the project or a place inside it; the folder you are in where left out.")
  var places: [String] = []

  @Option(help: "The numbers of people in each year to look at: 100..800.", transform: Self.range)
  var people: ClosedRange<Int>?

  @Option(help: "text, json or csv.")
  var format: PlanFormat = .text

  @OptionGroup var tone: ToneOptions

  func validate() throws {
    if places.count > 2 { throw ValidationError("name one indicator and one project at most") }
  }

  func run() async throws {
    let (name, folder) = try named()
    let loaded = try LoadedProject.load(containing: folder)
    let compilation = await compile(loaded.input, .onlyLocked)
    guard let framework = compilation.framework else {
      let style = Terminal.style(for: .output, choice: tone.colour)
      try Terminal.write(
        FullPrinter.print(compilation.diagnostics, sources: compilation.sources, style: style), to: .output)
      try tone.say("Nothing can be planned while there are errors.")
      throw ExitCode.findings
    }
    guard let planning = Planning(name, in: framework, people: people) else {
      let near = nearestPlannable(name ?? "", in: framework).map { visible($0) }
      let help = near.isEmpty ? "" : "\ndid you mean \(near.joined(separator: ", "))?"
      try Terminal.write(
        "error: no indicator or outcome here is called `\(visible(name ?? ""))`\(help)\n", to: .errors)
      throw ExitCode.findings
    }
    if name != nil, planning.plans.isEmpty { return try refuse(planning) }
    try Terminal.write(planning.bytes(format), to: .output)
    let all = planning.plans.count + planning.left.count
    let counts = "\(planning.plans.count) of \(counted(all, "indicator")) can be planned"
    let next = planning.left.first.map { "outcomes plan \($0.indicator.id)" } ?? "outcomes build"
    try tone.say("\(counts). Next: \(next)")
  }

  /// What was asked for has nothing to plan with: that is said, and what would have to be written.
  private func refuse(_ planning: Planning) throws {
    var text = ""
    for (indicator, gap) in planning.left {
      text += "error: \(indicator.id) cannot be planned\n   = help: \(Planning.remedy(gap, for: indicator))\n"
    }
    try Terminal.write(text, to: .errors)
    throw ExitCode.findings
  }

  /// One word alone may be either: it is the project where there is such a folder, unless it reads as an id.
  private func named() throws -> (name: String?, folder: String) {
    switch places.count {
    case 0: return (nil, ".")
    case 1:
      let isFolder = (try? ProjectFinder.project(containing: places[0])) != nil
      return isFolder ? (nil, places[0]) : (places[0], ".")
    default: return (places[0], places[1])
    }
  }

  static func range(_ text: String) throws -> ClosedRange<Int> {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false)
    guard ends.count == 3, ends[1].isEmpty, let low = whole(ends[0]), let high = whole(ends[2]) else {
      throw ValidationError("'\(text)' is not a range of people; write two whole numbers: 100..800")
    }
    guard low <= high else { throw ValidationError("'\(text)' runs backwards; write \(high)..\(low)") }
    return low...high
  }

  /// From 1 to nine digits, as the language has counts.
  private static func whole(_ text: Substring) -> Int? {
    guard (1...9).contains(text.utf8.count), let number = Int(text), number > 0 else { return nil }
    return number
  }
}

extension PlanFormat: ExpressibleByArgument {}
