/// An indicator of a project's own, `own`, which the rule about safety prefers.
public enum OwnIndicator {
  /// - Parameters:
  ///   - statistic: as in a catalogue, without its braces.
  ///   - entry: a further line of the entry.
  public static func catalogue(
    _ statistic: String, describes: String = "service", source: String = "Records of the service",
    entry: String = ""
  ) -> String {
    """
    kind: indicator-catalogue
    id: local
    version: 1.0.0
    indicators:
      - id: own
        version: 1
        name: What is counted here
        kind: utilisation
        perspective: system
        status: local
        axes: [safety]
        describes: \(describes)
        numerator: What is counted
        denominator: What it is counted among
        exclusions: []
        statistic: {\(statistic)}
        collection: {source: \(source), frequency: annual}
        licence: {status: open}
        \(entry)
    """
  }

  public static let rules = """
    kind: rule-pack
    id: local
    version: 1.0.0
    rules:
      - id: safe-at-home
        kind: low-point
        replaces: standard/afraid-to-safe
        when: {axis: safety}
        outcome: {statement: "{people} more often feel {towards} {phrase}."}
        indicators: {experience: true, prefer: [own]}
        because: Knowing whom to ring answers worry.
    """
}
