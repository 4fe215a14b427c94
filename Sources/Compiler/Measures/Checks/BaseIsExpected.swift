import Reporting
import Specs

// M04. How many answers are to be expected: as somebody said, beside what follows from how many are asked.

extension MeasureCheck {
  static let baseIsExpected = MeasureCheck(
    code: "M04", weight: .information, question: "How many answers are expected in each year?"
  ) { measured in
    // Of a rate the events are counted, and not the people.
    guard !measured.statistic.isRate else { return .notApplicable }
    let worked = measured.workedBase
    guard let expected = measured.decided?.expectedPeople?.value else {
      if let worked { return .pass("\(measured.people(worked.count)): \(worked.text)") }
      guard measured.isHeldTo, measured.indicator.isCollectedByProvider, !measured.indicator.isExperience
      else {
        return .open("nobody has said")
      }
      return .open(
        "nobody has said", "expected_people",
        "How many people will \(measured.indicator.id) count in each Contract Year?")
    }
    let text = measured.people(expected)
    let counted = measured.indicator.expectedInEachYear ?? expected
    let follow = worked.flatMap { worked in
      worked.count == expected ? nil : "; \(measured.people(worked.count)) follow from \(worked.text)"
    }
    let rest = counted < expected ? "; \(measured.people(counted)) are counted with" : ""
    return .pass(text + (follow ?? "") + rest)
  }
}

extension MeasuredCase {
  /// Those who reach the touchpoint, times those who answer, times the answers that can be used.
  fileprivate var workedBase: (count: Int, text: String)? {
    guard let asking = decided?.asking else { return nil }
    if let returned = asking.usableAnswers {
      let usable = asking.usable.map { ", \($0.value.text)% of them usable" } ?? ""
      return (returned, "\(people(asking.returned?.value ?? 0)) answers\(usable)")
    }
    guard let followed = asking.followedUp?.value else { return nil }
    return (followed, "those who are asked again")
  }
}
