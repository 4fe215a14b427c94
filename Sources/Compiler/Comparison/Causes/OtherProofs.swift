import Reporting
import Specs

// What the frame of the contract and the record of what was said rest on: the place where they are written.

extension ProofPlaces {
  func contract(_ field: FieldChange?) -> [[ProofPlace]] {
    let contract = project.contract
    let near: Span? =
      switch field?.path {
      case "edition": contract.edition?.span
      case "title": contract.title.span
      case "status": contract.status?.span
      case "form": contract.form.span
      case "asAt": contract.asAt?.span
      case "term.starts": contract.term?.starts?.span
      case "term.years": contract.term?.years?.span
      case "smallNumber": contract.limits?.smallNumber?.span
      case "parties.commissioner": contract.parties?.coordinatingCommissioner?.span
      case "parties.provider": contract.parties?.provider?.span
      default: nil
      }
    return [[ProofPlace(near)], [ProofPlace(contract.span)]]
  }

  func service(_ id: String, _ field: FieldChange?) -> [[ProofPlace]] {
    guard let service = project.services.first(where: { $0.id == id })?.source else { return [] }
    let population = service.population
    let near: [Span?] =
      switch field?.path {
      case "title": [service.title.span]
      case "specification": [service.specification?.span]
      case "people": [population?.people.span]
      case "carers": [population?.carers?.span]
      case "together": [population?.together?.span ?? population?.people.span]
      case "size": [population?.size?.span]
      case "carersSize": [population?.carersSize?.span]
      case "staff": [population?.staff?.people?.span]
      case "staffSize": [population?.staff?.size?.span]
      case "countedOn": [population?.countedOn?.span]
      case "source": [population?.source?.span]
      case let path? where path.hasPrefix("segments."):
        service.segments.filter { path.hasPrefix("segments.\($0.id.value).") }.map(\.span)
      default: []
      }
    return [near.map { ProofPlace($0, "service \(id)") }, [ProofPlace(service.span, "service \(id)")]]
  }

  func vision(_ id: String, _ field: FieldChange?) -> [[ProofPlace]] {
    guard let vision = project.visions.first(where: { $0.id == id })?.source else { return [] }
    let names = field.map { $0.path.split(separator: ".").map(String.init) } ?? []
    let item = names.count > 1 ? names[1] : ""
    let near: [Span?] =
      switch names.first {
      case "asOf": [vision.goal?.asOf?.span]
      case "title": [vision.title.span]
      case "held": [vision.held?.span]
      case "northStar": vision.northStar.filter { $0.id.value == item }.map(\.span)
      case "goals": (vision.goal?.lookingBack ?? []).filter { $0.id.value == item }.map(\.span)
      case "now": vision.now.filter { $0.id.value == item }.map(\.span)
      case "enrol": vision.enrol.filter { $0.id.value == item }.map(\.span)
      case "strengths": vision.strengths.filter { $0.id.value == item }.map(\.span)
      case "blocks": vision.blocks.filter { $0.id.value == item }.map(\.span)
      case "steps": vision.boldSteps.filter { $0.id.value == item }.map(\.span)
      case "nextMonth": vision.nextMonth.filter { $0.id.value == item }.map(\.span)
      case "firstStep": [vision.firstStep?.span]
      case "feelingsAtEnd": vision.feelingsAtEnd.map(\.span)
      case "madeBy": vision.madeBy.map(\.value.span)
      default: []
      }
    return [near.map { ProofPlace($0, "PATH \(id)") }, [ProofPlace(vision.span, "PATH \(id)")]]
  }

  func missingVoice(_ key: String) -> [[ProofPlace]] {
    let names = key.split(separator: "/").map(String.init)
    let maps = project.maps.filter { project.services[$0.service].id == names.first }
    let written = maps.flatMap(\.missingVoices).filter { $0.segment.value == names.last }
    let sessions = maps.flatMap(\.sessions).map { ProofPlace($0.span, "session \($0.id.value)") }
    return [
      written.map { ProofPlace($0.span, "missing voice \(key)") }, sessions,
      maps.map { ProofPlace($0.source.span) },
    ]
  }

  func map(_ id: String, _ field: FieldChange?) -> [[ProofPlace]] {
    guard let map = project.maps.first(where: { $0.id == id })?.source else { return [] }
    let names = field.map { $0.path.split(separator: ".").map(String.init) } ?? []
    let item = names.count > 1 ? names[1] : ""
    let near: [Span?] =
      switch names.first {
      case "title": [map.title.span]
      case "numbers": [map.numbers?.span]
      case "sessions": map.sessions.filter { $0.id.value == item }.map(\.span)
      case "stages": (map.journey?.stages ?? []).filter { $0.id.value == item }.map(\.title.span)
      default: []
      }
    return [near.map { ProofPlace($0, "map \(id)") }, [ProofPlace(map.span, "map \(id)")]]
  }

  func touchpoint(_ key: String, _ field: FieldChange?) -> [[ProofPlace]] {
    guard let id = touchpointID(key) else { return [] }
    let name = "touchpoint \(key)"
    let isCounted = ["heights", "balanced", "notes"].contains { field?.path.hasPrefix($0) ?? false }
    let feelings = project.touchpoint(id).feelings.map { index in
      place(of: ItemID(.feeling, document: id.map, index: index), via: [name])
    }
    return [isCounted ? feelings : [], [ProofPlace(whole(id), name)]] + map(project.maps[id.map].id, nil)
  }

  /// Something that was said: where it stands, or what decides whether it is used.
  func said(_ key: String, _ field: FieldChange?) -> [[ProofPlace]] {
    guard let item = item(key) else { return [] }
    let own = [ProofPlace(project.span(of: item))]
    let place = project.touchpointID(of: item).map {
      [ProofPlace(whole($0), "touchpoint \(project.touchpoint($0).key)")]
    }
    return [own] + standing(outcomes(restingOn: item)) + [place ?? []]
  }
}
