import Compiler
import Specs

/// `target-trajectory.csv`: for each indicator a line for its baseline and a line for each year that has a target.
func trajectoryCSV(_ drafting: Drafting) -> [UInt8] {
  CSVTable.bytes(trajectoryColumns, drafting.indicators.flatMap { TrajectoryPoint.all(of: $0, drafting) })
}

private let trajectoryColumns: [CSVColumn<TrajectoryPoint>] = [
  CSVColumn("Indicator ID") { .exact($0.indicator.id) },
  CSVColumn("Indicator", text: \.indicator.text.short),
  CSVColumn("Outcome ID") { .exact($0.drafting.outcome(of: $0.indicator).id) },
  CSVColumn("Use", text: \.indicator.role.title),
  CSVColumn("Unit", text: \.indicator.unit),
  CSVColumn("Polarity") { .text(capitalised($0.indicator.direction.meaning)) },
  CSVColumn("Kind") { .exact($0.kind) },
  CSVColumn("Contract Year") { $0.target?.year.map { .exact("\($0.value)") } ?? .empty },
  CSVColumn("From") { $0.period.map { .exact($0.from.text) } ?? .empty },
  CSVColumn("To") { $0.period.map { .exact($0.to.text) } ?? .empty },
  CSVColumn("Lower") { exact($0.target?.lower) },
  CSVColumn("Value") { $0.value.map { .exact($0.number.literal) } ?? .empty },
  CSVColumn("Upper") { exact($0.target?.upper) },
  CSVColumn("People", text: \.people),
  CSVColumn("Phase") { .optional($0.phase?.rawValue) },
  CSVColumn("State") { .exact($0.state) },
  CSVColumn("Note") { .optional($0.note) },
]

private func exact(_ quantity: Located<Quantity>?) -> CSVTable.Cell {
  quantity.map { .exact($0.value.number.literal) } ?? .empty
}

/// A value on the way of an indicator: where it starts, or what a year is to reach.
private struct TrajectoryPoint {
  let indicator: Indicator
  let drafting: Drafting
  /// Nil for the baseline.
  let target: Target?
  let value: Quantity?
  /// Among how many people the baseline was measured.
  let people: String
  let period: (from: Day, to: Day)?
  /// What is paid for in the year, as the contract stands.
  let phase: Target.Phase?
  /// "measured", "open" or "withheld" for a baseline; "agreed" or "proposed" for a target.
  let state: String
  let note: String?

  var kind: String { target == nil ? "baseline" : "target" }

  static func all(of indicator: Indicator, _ drafting: Drafting) -> [TrajectoryPoint] {
    let targets = (indicator.measure?.targets ?? []).sorted { ($0.year?.value ?? 0) < ($1.year?.value ?? 0) }
    return [TrajectoryPoint(baselineOf: indicator, drafting)]
      + targets.map { TrajectoryPoint($0, of: indicator, drafting) }
  }

  private init(baselineOf indicator: Indicator, _ drafting: Drafting) {
    self.indicator = indicator
    self.drafting = drafting
    target = nil
    phase = nil
    let baseline = indicator.measure?.baseline
    let shown = ShownBaseline(of: indicator, drafting)
    value = shown.value
    people = shown.people
    if let from = baseline?.from?.value, let to = baseline?.to?.value {
      period = (from, to)
    } else {
      // What the provider collects and has not measured yet is measured in the first year.
      period = indicator.isCollectedByProvider && baseline == nil ? drafting.project.firstYear : nil
    }
    state = baseline == nil ? "open" : shown.withheld == nil ? "measured" : "withheld"
    note = shown.withheld ?? baseline?.source?.value
  }

  private init(_ target: Target, of indicator: Indicator, _ drafting: Drafting) {
    self.indicator = indicator
    self.drafting = drafting
    self.target = target
    value = target.target?.value
    people = ""
    let years = drafting.project.years(of: indicator)
    phase = years.first { $0.year == target.year?.value }?.phase
    period = target.year.flatMap { drafting.project.period(ofYear: $0.value) }
    state = (target.state?.value ?? .agreed).rawValue
    note = target.because?.value
  }
}
