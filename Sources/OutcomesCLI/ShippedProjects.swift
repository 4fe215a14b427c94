/// The projects that `init` writes: a small one to start from, and the worked example.
enum ShippedProjects {
  typealias Files = [(path: String, bytes: [UInt8])]

  static let starter: Files = [
    ("outcomes.yaml", PackageResources.starter_outcomes_yaml),
    ("decisions.yaml", PackageResources.starter_decisions_yaml),
    ("maps/journey.yaml", PackageResources.starter_journey_yaml),
    ("paths/vision.yaml", PackageResources.starter_vision_yaml),
  ]

  static let example: Files = [
    ("outcomes.yaml", PackageResources.outcomes_yaml),
    ("decisions.yaml", PackageResources.decisions_yaml),
    ("maps/frailty.yaml", PackageResources.frailty_yaml),
    ("maps/long-term-conditions.yaml", PackageResources.long_term_conditions_yaml),
    ("paths/improving-lives-2026.yaml", PackageResources.improving_lives_2026_yaml),
    ("indicators/local-indicators.yaml", PackageResources.local_indicators_yaml),
    ("rules/local-rules.yaml", PackageResources.local_rules_yaml),
  ]
}
