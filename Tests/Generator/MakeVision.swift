extension ProjectPlan {
  /// One PATH, whose goals and bold steps answer changes of the maps.
  public func vision(
    _ number: Int, answering maps: [GeneratedProject.ChangeNames]
  ) -> GeneratedProject.Vision {
    // Far from the numbers of the maps, so that no map shares its numbers.
    var random = SplitMix64(seed: seed, part: 1_000_000 + number)
    let sentences = Sentences(setsCurlyApostrophes: false)
    let covered =
      random.isTrue(50) ? [] : random.pick(random.number(1...services.count), of: services.map(\.id))
    let goals = (1...random.number(3...8)).map { place in
      GeneratedProject.Goal(
        id: "g\(place)", says: sentences.goal(&random),
        feelsLike: random.isTrue(80) ? [random.pick(random.pick(FeelingWords.all).high)] : [],
        answers: random.isTrue(50) ? changes(&random, maps) : [])
    }
    let now = (1...random.number(2...5)).map { place in
      (
        id: "n\(place)", says: sentences.enough(&random),
        feelsLike: random.isTrue(70) ? [random.pick(random.pick(FeelingWords.all).low)] : []
      )
    }
    let steps = (1...random.number(2...6)).map { place in
      GeneratedProject.Step(
        id: "b\(place)", step: "Give people " + sentences.wish(&random),
        serves: random.isTrue(70) ? [random.pick(goals).id] : [],
        answers: random.isTrue(50) ? changes(&random, maps) : [])
    }
    return GeneratedProject.Vision(
      id: "path-\(number + 1)", services: covered, goals: goals, now: now, steps: steps)
  }

  private func changes(_ random: inout SplitMix64, _ maps: [GeneratedProject.ChangeNames]) -> [String] {
    let map = random.pick(maps)
    return random.pick(random.number(1...2), of: map.ids).map { map.map + "/" + $0 }
  }
}
