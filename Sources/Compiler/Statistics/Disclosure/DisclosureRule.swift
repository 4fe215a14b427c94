import Specs

/// How a data set keeps people from being recognised in small numbers.
///
/// For what is printed only: payment is reckoned from the exact figures, which the controller of the data holds.
public struct DisclosureRule: Hashable, Sendable {
  public let id: CatalogueEntry.Disclosure
  /// Counts of people that are not shown, wherever they stand.
  public let hiddenCounts: ClosedRange<Int>?
  /// Below this number of answers nothing made of them is shown.
  public let smallestBase: Int
  /// Counts are rounded to the nearest multiple of this; 1 leaves them.
  public let multiple: Int

  /// | rule | data set | what is hidden | counts |
  /// | --- | --- | --- | --- |
  /// | `hes_1to7_round5` | HES, ECDS below national level since 2018; ours for local records | 1 to 7 | nearest 5 |
  /// | `csds_0to4_round5` | community, mental health, maternity, talking therapies | 0 to 4 | nearest 5 |
  /// | `gpps_base10` | GP Patient Survey | bases under 10 | as they are |
  /// | `round5_base10` | adult social care surveys | bases under 10 | nearest 5; percentages to one place |
  /// | `fft_lt5` | friends and family test | bases under 5 | as they are |
  /// | `nss_base10` | NHS Staff Survey | bases under 10 | as they are |
  /// | `survey_base30` | Adult Inpatient Survey | bases under 30 | as they are |
  public init(_ id: CatalogueEntry.Disclosure) {
    self.id = id
    switch id {
    case .hes: (hiddenCounts, smallestBase, multiple) = (1...7, 0, 5)
    case .csds: (hiddenCounts, smallestBase, multiple) = (0...4, 0, 5)
    case .gpps, .nss: (hiddenCounts, smallestBase, multiple) = (nil, 10, 1)
    case .roundFive: (hiddenCounts, smallestBase, multiple) = (nil, 10, 5)
    case .fft: (hiddenCounts, smallestBase, multiple) = (nil, 5, 1)
    case .survey: (hiddenCounts, smallestBase, multiple) = (nil, 30, 1)
    }
  }

  /// Whether a figure made of so many people's data, such as a mean, is not shown.
  public func hides(_ people: Int) -> Bool {
    people < smallestBase || hiddenCounts?.contains(people) == true
  }

  /// A count as it may be shown; nil where a `*` stands for it.
  /// - Parameter base: of how many it is a part; where it is a part of nothing, the count is its own base.
  public func published(_ count: Int, of base: Int? = nil) -> Int? {
    guard count >= 0, (base ?? count) >= smallestBase, hiddenCounts?.contains(count) != true else {
      return nil
    }
    return rounded(count)
  }

  /// A percentage as it may be shown, 0 to 100; nil where a `*` stands for it, or there is nothing to divide by.
  ///
  /// Where counts are hidden by their size, both parts are rounded before they are divided: at small bases that is far from
  /// the true percentage (48 of 52 becomes 100), so a target must say which of the two it means.
  public func publishedPercentage(_ count: Int, of base: Int) -> Rational? {
    guard count >= 0, base > 0, count <= base, !hides(base) else { return nil }
    guard hiddenCounts != nil else {
      let exact = Rational(Int128(count) * 100, over: Int128(base))
      return id == .roundFive ? exact.rounded(toPlaces: 1) : exact
    }
    guard let part = published(count), let whole = published(base) else { return nil }
    return Rational(Int128(part) * 100, over: Int128(whole))
  }

  func rounded(_ count: Int) -> Int {
    // No count is so large that half a multiple more would not fit; a whole number of people never lies midway for 5.
    (count + multiple / 2) / multiple * multiple
  }
}

extension Rational {
  /// Half away from zero, for a number of 0 or more.
  fileprivate func rounded(toPlaces places: Int) -> Rational {
    let scale = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
    return Rational((numerator * scale * 2 + denominator) / (denominator * 2), over: scale)
  }
}
