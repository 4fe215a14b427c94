/// What decides a generated project: its seed and its sizes. Each part can be made by itself, so that a project larger than the
/// memory can be written file by file.
public struct ProjectPlan: Sendable {
  public let seed: UInt64
  public let mapCount: Int
  public let visionCount: Int
  public let touchpointsPerMap: Int
  public let services: [GeneratedProject.Service]

  /// - Parameter stages: how many stages a service has. A service does not get more of them when more people speak of it.
  public init(
    seed: UInt64, maps: Int, touchpointsPerMap: Int, visions: Int = 1, stages: ClosedRange<Int> = 10...14
  ) {
    self.seed = seed
    mapCount = maps
    visionCount = visions
    self.touchpointsPerMap = touchpointsPerMap
    var random = SplitMix64(seed: seed)
    let count = random.number(2...4)
    services = Self.populations.prefix(count).map { population in
      let stages = random.pick(random.number(stages), of: Self.stages)
      return GeneratedProject.Service(
        id: population.id, people: population.people,
        stages: stages.map { stage in
          let phrase = random.isTrue(85) ? stage.phrase : nil
          return .init(id: stage.id, title: stage.title, phrase: phrase, mood: StageMood(&random))
        },
        segments: ["care-home", "no-fixed-address"])
    }
  }

  /// A project of the size that a few workshops make, for the property tests.
  public static func small(seed: UInt64) -> ProjectPlan {
    var random = SplitMix64(seed: seed, part: -1)
    return ProjectPlan(
      seed: seed, maps: random.number(2...5), touchpointsPerMap: random.number(2...8),
      visions: random.number(1...2),
      stages: 2...5)
  }

  private static let populations = [
    (id: "frailty", people: "older people living with frailty"),
    (id: "long-term-conditions", people: "people living with long-term conditions"),
    (id: "cancer", people: "people living with cancer"),
    (id: "memory", people: "people living with dementia"),
  ]

  private static let stages = [
    (id: "first-signs", title: "First signs", phrase: "when the first signs show"),
    (id: "asking-for-help", title: "Asking for help", phrase: "on asking for help"),
    (id: "waiting", title: "Waiting", phrase: "while waiting for an appointment"),
    (id: "tests", title: "Tests", phrase: "during tests"),
    (id: "diagnosis", title: "Diagnosis", phrase: "on hearing a diagnosis"),
    (id: "planning", title: "Planning", phrase: "when care is planned"),
    (id: "arriving", title: "Arriving at hospital", phrase: "on arriving at hospital"),
    (id: "on-the-ward", title: "On the ward", phrase: "during a stay on the ward"),
    (id: "treatment", title: "Treatment", phrase: "during treatment"),
    (id: "going-home", title: "Going home", phrase: "after going home from hospital"),
    (id: "medicines", title: "Medicines", phrase: "when medicines change"),
    (id: "at-home", title: "At home", phrase: "at home"),
    (id: "several-services", title: "Several services", phrase: "when several services are involved"),
    (id: "keeping-well", title: "Keeping well", phrase: "in keeping well"),
    (id: "in-a-crisis", title: "In a crisis", phrase: "in a crisis"),
    (id: "end-of-life", title: "The last months", phrase: "in the last months of life"),
  ]
}

extension ProjectPlan {
  /// The project file.
  public static func contractFile(
    _ services: [GeneratedProject.Service], _ order: KeyOrder = .asInTheManual
  ) -> (path: String, bytes: [UInt8]) {
    var writer = YAMLWriter(order)
    writer.write(
      file: .block([
        ("kind", .plain("contract")), ("language", .number(1)), ("id", .plain("generated")),
        ("title", .plain("A generated project")), ("edition", .quoted("0.1")), ("status", .plain("draft")),
        ("form", .plain("plain")), ("as_at", .plain("2026-11-01")),
        ("services", .list(services.map { $0.text })),
        ("term", .inline([("starts", .plain("2027-04-01")), ("years", .number(5))])),
        (
          "domains",
          .list([
            domain("safe-and-in-control", "Safe and in control", ["safety", "control", "comfort"]),
            domain("known-and-informed", "Known and informed", ["clarity", "dignity", "trust"]),
            domain("living-my-life", "Living my life", ["connection", "ease", "hope", "energy"]),
          ])
        ),
      ]))
    return ("outcomes.yaml", writer.bytes)
  }

  private static func domain(_ id: String, _ title: String, _ axes: [String]) -> YAMLText {
    .inline([("id", .plain(id)), ("title", .plain(title)), ("axes", .row(axes.map { .plain($0) }))])
  }
}

extension GeneratedProject.Service {
  fileprivate var text: YAMLText {
    .block([
      ("id", .plain(id)), ("title", .plain("Care for " + people)),
      (
        "population",
        .block([
          ("people", .plain(people)), ("carers", .plain("carers of " + people)), ("size", .number(6000)),
          ("counted_on", .plain("2026-03-31")), ("source", .plain("illustrative count")),
        ])
      ),
      (
        "segments",
        .list(
          segments.map { segment in
            .inline([("id", .plain(segment)), ("people", .plain("people of the segment " + segment))])
          })
      ),
    ])
  }
}
