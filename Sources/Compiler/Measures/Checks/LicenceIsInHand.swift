import Reporting
import Specs

// M26. An instrument that may not be used measures nothing. One whose licence nobody knows is never paid: see `NeverPaid`.

extension MeasureCheck {
  static let licenceIsInHand = MeasureCheck(
    code: "M26", weight: .stopsPayment, question: "May it be used, and who sees to that by when?"
  ) { measured in
    guard let status = measured.entry?.licence?.status else { return .pass("it is the project's own") }
    let meaning = status.value.meaning.prefix(1).lowercased() + status.value.meaning.dropFirst()
    switch status.value {
    case .open, .owned: return .pass(meaning)
    case .unknownCheck:
      return .fail(
        meaning,
        measured.isHeldTo && measured.indicator.stopped.isEmpty
          ? report(
            measured, "nobody knows yet whether \"\(measured.entry?.name.value ?? "")\" may be used",
            status.span) : nil)
    case .freeNoncommercial, .freeRegister, .permissionRequired, .licenceFee: break
    }
    guard let licence = measured.decided?.licence, let due = licence.due else {
      guard measured.isPaid else {
        return .open(
          "\(meaning); nobody sees to it yet",
          measured.isHeldTo && measured.indicator.isCollectedByProvider ? "licence" : nil,
          "Which post gets the licence or permission for \(measured.indicator.id), and by when?")
      }
      return .fail(
        "\(meaning); nobody sees to it yet",
        report(
          measured, "payment hangs on \(measured.indicator.id), and nobody sees to its licence", status.span))
    }
    let figure = "\(meaning); \(licence.owner?.value ?? "somebody") by \(due.value.longText)"
    guard let starts = measured.project.contract.term?.starts, due.value >= starts.value else {
      return .pass(figure)
    }
    return .fail(
      figure,
      Diagnostic(
        .licenceOpen, "the licence is due on \(due.value.longText), after the contract has started",
        at: due.span,
        labels: [.init(starts.span, "it starts here"), .init(status.span, status.value.meaning)],
        help: ["M26, L20: get it before the contract starts"]))
  }

  private static func report(_ measured: MeasuredCase, _ message: String, _ status: Span) -> Diagnostic {
    Diagnostic(
      .licenceOpen, message, at: measured.place, labels: [.init(status, "what is needed")],
      help: [
        "M26, L20: name the post that gets it with `licence: {owner: …, due: …}`, before the contract starts"
      ])
  }
}

extension DiagnosticKind {
  static let licenceOpen = DiagnosticKind(
    "measure/licence-open", .warning, "Nobody has seen to the licence of an instrument.",
    .init(
      says:
        "The instrument needs a licence, a permission or a registration, and no post gets it before the contract starts, or it is unknown what it needs (checks M26 and L20). Payment that was decided does not stand.",
      matters: "Without it the questions may not be asked, and the first year has no figures.",
      wrong: .init(
        "tests: an instrument whose licence comes after the start",
        "licence: {owner: Contract Manager, due: 2027-09-30}"),
      right: .init(
        "decisions.yaml#measures", measureExample("licence: {owner: Contract Manager, due: 2027-01-31}"))))
}
