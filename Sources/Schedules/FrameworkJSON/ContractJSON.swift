import Compiler
import Reporting
import Specs

// What frames the contract, and what people wrote that is printed as it stands: a comparison has to know it on both sides.

extension FrameworkWriter {
  func frame(_ json: inout JSONWriter) {
    let contract = project.contract
    json.field("asAt", orNull: contract.asAt?.value.text)
    json.field("term") { json in
      json.field("starts", orNull: contract.term?.starts?.value.text)
      whole("years", contract.term?.years?.value, &json)
    }
    json.field("parties") { json in
      json.field("commissioner", orNull: contract.parties?.coordinatingCommissioner?.organisation?.value)
      json.field("provider", orNull: contract.parties?.provider?.organisation?.value)
    }
    json.field("smallNumber", project.smallNumber)
  }

  func services(_ json: inout JSONWriter) {
    list("services", project.services, &json) { service, json in
      let population = service.source.population
      json.field("id", service.id)
      json.field("title", service.title)
      json.field("specification", orNull: service.source.specification?.value)
      json.field("people", service.people)
      json.field("carers", service.carers)
      json.field("together", service.together)
      json.field("staff", orNull: population?.staff?.people?.value)
      whole("size", population?.size?.value, &json)
      whole("carersSize", population?.carersSize?.value, &json)
      whole("staffSize", population?.staff?.size?.value, &json)
      json.field("countedOn", orNull: population?.countedOn?.value.text)
      json.field("source", orNull: population?.source?.value)
      list("segments", service.segments, &json) { segment, json in
        json.field("id", segment.id.value)
        json.field("people", segment.people.value)
        json.key("share")
        if let share = segment.share { json.raw(share.value.literal) } else { json.null() }
      }
    }
    list("domains", project.domains, &json) { domain, json in
      json.field("id", domain.id.value)
      json.field("title", domain.title.value)
      json.field("axes", domain.axes.map(\.value.rawValue))
      json.field("nhsOutcomes", orNull: domain.nhsOutcomes?.value.rawValue)
    }
  }

  func maps(_ json: inout JSONWriter) {
    list("maps", project.maps, &json) { map, json in
      json.field("id", map.id)
      json.field("title", map.title)
      json.field("service", project.services[map.service].id)
      json.field("numbers", map.numbers.rawValue)
      list("sessions", map.sessions, &json) { session, json in
        json.field("id", session.id.value)
        json.field("kind", orNull: session.kind?.value.rawValue)
        json.field("held", orNull: session.held?.value.text)
        json.field("place", orNull: session.place?.value)
        people("participants", session.participants.map { ($0.key.value, $0.value.value) }, &json)
      }
      list("stages", map.stages, &json) { stage, json in
        json.field("id", stage.id)
        json.field("title", stage.title)
      }
    }
  }

  /// Words stand here only where they may be printed for anybody.
  func voices(_ json: inout JSONWriter) {
    json.key("voices")
    json.array { json in
      // By place: a voice has texts, which a copy would have to count.
      for (document, map) in project.maps.enumerated() {
        for index in map.voices.indices {
          json.object(compact: true) { json in
            json.text("key") {
              project.writeKey(of: ItemID(.voice, document: document, index: index), to: &$0)
            }
            json.field("who", map.voices[index].role.rawValue)
            json.field("consent", map.voices[index].consent.rawValue)
            json.key("checked")
            json.value(map.voices[index].isChecked)
            let isPrinted = map.voices[index].consent == .publish && map.voices[index].isChecked
            json.field("says", orNull: isPrinted ? map.voices[index].says : nil)
          }
        }
      }
    }
  }

  /// Each group that no session of a service had, or that a map says is missing.
  func missingVoices(_ json: inout JSONWriter) {
    list("missingVoices", framework.missingVoices, &json) { voice, json in
      json.field("service", project.services[voice.service].id)
      json.field("group", voice.id)
      json.field("people", voice.people)
      json.field("reason", orNull: voice.reason.isEmpty ? nil : voice.reason)
      json.field("plan", orNull: voice.plan.isEmpty ? nil : voice.plan)
    }
  }

  /// What a feeling or a wanted change says, beside its place.
  func said(_ item: ItemID, _ json: inout JSONWriter) {
    let (document, index) = (Int(item.document), Int(item.index))
    switch item.kind {
    case .feeling:
      // Read where it stands: there are as many as people said things.
      json.field("said", project.maps[document].feelings[index].said)
      if let side = project.maps[document].feelings[index].side { json.field("side", side.rawValue) }
      if let because = project.maps[document].feelings[index].because { json.field("because", because) }
      json.field("who", project.maps[document].feelings[index].role.rawValue)
      json.field("count", project.maps[document].feelings[index].count)
    case .change:
      json.field("said", project.maps[document].changes[index].wanted)
      if let enough = project.maps[document].changes[index].enough { json.field("enough", enough) }
      let who = project.maps[document].changes[index].who
      if !who.isEmpty { json.field("who", who.map(\.rawValue)) }
      people("votes", project.maps[document].changes[index].votes, &json)
    case .voice, .goal, .now, .step: break
    }
  }

  func people(_ key: String, _ counts: [(role: Role, count: Int)], _ json: inout JSONWriter) {
    json.field(key) { json in
      for (role, count) in counts { json.field(role.rawValue, count) }
    }
  }

  func whole(_ key: String, _ value: Int?, _ json: inout JSONWriter) {
    json.key(key)
    if let value { json.value(value) } else { json.null() }
  }
}
