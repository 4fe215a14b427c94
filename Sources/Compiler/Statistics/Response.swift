/// What came back of a questionnaire, for one question.
public struct Response: Hashable, Sendable {
  public let sent: Int
  public let returned: Int
  /// Answered this question.
  public let usable: Int
  public let favourable: Int

  /// Nil unless 0 ≤ favourable ≤ usable ≤ returned ≤ sent, and somebody was asked.
  public init?(sent: Int, returned: Int, usable: Int, favourable: Int) {
    guard sent > 0, favourable >= 0, favourable <= usable, usable <= returned, returned <= sent else {
      return nil
    }
    self.sent = sent
    self.returned = returned
    self.usable = usable
    self.favourable = favourable
  }

  /// Returned of sent, 0 to 1.
  public var rate: Double { Double(returned) / Double(sent) }

  /// Favourable of usable; nil where nobody answered.
  public var proportion: Proportion? { Proportion(favourable, of: usable) }

  /// The share of all who were asked, if those who did not answer were all unfavourable, or all favourable.
  public var worstCase: Interval {
    Interval(
      lower: Double(favourable) / Double(sent), upper: Double(favourable + sent - usable) / Double(sent))
  }
}
