import Reporting
import Specs

/// How two values of one part are told: in their units, with what the change asks.
struct ComparedValues {
  private let part: ComparedPart
  /// Of the payment alone, whose values belong to several indicators: what each of them is measured in.
  private let before: [String: Measured]
  private let after: [String: Measured]

  /// What has to be known of an indicator to read a value of it.
  struct Measured: Sendable {
    /// `up` or `down`.
    let better: String?
    let unit: String?
  }

  init(_ part: ComparedPart, _ old: FrameworkRecords, _ new: FrameworkRecords) {
    self.part = part
    before = part.kind == .payment ? old.measured : [:]
    after = part.kind == .payment ? new.measured : [:]
  }

  func change(
    of field: ComparedField, at path: String, _ from: Leaf?, _ to: Leaf?, _ old: Leaves, _ new: Leaves
  ) -> FieldChange {
    let (left, right) = (measured(path, old, before), measured(path, new, after))
    // Which way is better, where both sides say the same.
    let better = left.better == right.better ? left.better : nil
    let direction = field.bearing.direction(
      from: from?.value ?? .null, to: to?.value ?? .null, better: better)
    let (shownFrom, shownTo) =
      !field.isQuoted
      ? (nil, nil)
      : field.unit == .interval ? (from?.shown.ends, to?.shown.ends) : shown(from?.shown, to?.shown)
    return FieldChange(
      path: path, label: (to ?? from).map { label(of: $0, field) } ?? field.label,
      from: shownFrom.map { text($0, field, old, left) }, to: shownTo.map { text($0, field, new, right) },
      class: field.class, direction: direction)
  }

  private func measured(_ path: String, _ leaves: Leaves, _ all: [String: Measured]) -> Measured {
    guard part.kind == .payment else {
      return Measured(better: leaves["direction"]?.value.text, unit: leaves["unit"]?.shown.text)
    }
    // indicators.frailty/going-home/connection/experience.years.2.weight
    let names = path.split(separator: ".", maxSplits: 2)
    return names.count > 1
      ? all[String(names[1])] ?? Measured(better: nil, unit: nil) : Measured(better: nil, unit: nil)
  }

  /// A value with its unit: "70%", "£12,000.00", "37.1 per 100,000". Scores and indices have none.
  private func text(_ value: String, _ field: ComparedField, _ leaves: Leaves, _ measured: Measured) -> String
  {
    switch field.unit {
    case .none: return value
    case .percent: return value + "%"
    case .money:
      let currency = leaves["currency"]?.shown.text.flatMap(Currency.init(rawValue:))
      return currency.flatMap { $0.text(decimal: value) } ?? value
    case .indicator, .interval:
      guard let unit = measured.unit else { return value }
      return unit == "%" ? value + unit : unit.hasPrefix("per ") ? value + " " + unit : value
    }
  }

  /// "upper, year 2", "goal g1 says", "band from, of I-1.1, year 2, share 40%".
  private func label(of leaf: Leaf, _ field: ComparedField) -> String {
    let rest =
      leaf.rule == field.path ? "" : leaf.rule.dropFirst(field.path.count).replacing(".", with: " ")
    let first = leaf.keys.first.flatMap { $0.hasPrefix("year") ? nil : " " + $0 } ?? ""
    let others = leaf.keys.dropFirst(first.isEmpty ? 0 : 1)
    return ([field.label + first + rest] + others).joined(separator: ", ")
  }

  /// Of two lists only what the other does not have.
  private func shown(_ from: JSON?, _ to: JSON?) -> (from: String?, to: String?) {
    guard case .list(let old)? = from, case .list(let new)? = to else { return (from?.shown, to?.shown) }
    let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    // The same in another order.
    if gone.isEmpty, come.isEmpty { return (from?.shown, to?.shown) }
    let text = { (items: [JSON]) in items.isEmpty ? nil : JSON.list(items).shown }
    return (text(gone), text(come))
  }
}

extension JSON {
  /// Of two limits both, whatever changed: "from 42.7724 to 57.2276".
  fileprivate var ends: String? {
    guard case .list(let ends) = self, let from = ends.first, let to = ends.last else { return shown }
    return "from \(from.shown) to \(to.shown)"
  }
}
