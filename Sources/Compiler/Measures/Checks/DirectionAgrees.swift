// M08. Targets on the wrong side of the baseline are refused where they stand; here the promise is put in words.

extension MeasureCheck {
  static let directionAgrees = MeasureCheck(
    code: "M08", weight: .decisive, question: "Is the target better than the baseline?"
  ) { measured in
    guard let baseline = measured.baseline, let target = measured.target, let aim = target.aim else {
      return .open(measured.baseline == nil ? measured.noBaseline : "there is no target yet")
    }
    let words =
      "from \(measured.value(baseline.value.value)) to \(measured.value(aim.value)) in year \(target.year)"
    let stays = baseline.value.value == aim.value
    if stays || isWorse(baseline.value.value, than: aim.value, measured.indicator.direction) {
      return .pass(stays ? "it stays at \(measured.value(aim.value))" : words)
    }
    return .fail(words)
  }
}
