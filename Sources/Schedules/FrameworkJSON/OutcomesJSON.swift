import Compiler
import Reporting
import Specs

// Outcomes, and the ones that were rejected.

extension FrameworkWriter {
  func outcomes(_ json: inout JSONWriter) {
    json.key("outcomes")
    json.array { json in
      for outcome in framework.outcomes where !outcome.isRejected {
        json.object { write(outcome, &$0) }
      }
    }
  }

  private func write(_ outcome: Outcome, _ json: inout JSONWriter) {
    json.field("id", outcome.id)
    json.field("key", outcome.key)
    json.field("service", project.services[outcome.service].id)
    json.field("stage", orNull: outcome.stage?.id)
    json.field("axis", orNull: outcome.axis?.rawValue)
    json.field("voice", outcome.voice.map(\.rawValue))
    json.field("domain", orNull: outcome.domain.map { project.domains[$0].id.value })
    json.field("class", outcome.class.rawValue)
    json.field("statement", outcome.statement)
    json.field("iStatement", orNull: outcome.iStatement)
    json.key("origin")
    json.object(compact: true) { json in
      json.field("statement", outcome.statementOrigin.rawValue)
      json.field("iStatement", outcome.iStatementOrigin.rawValue)
    }
    let confidence = outcome.confidence
    json.key("confidence")
    json.object(compact: true) { json in
      json.field("level", confidence.level.rawValue)
      json.field("notes", confidence.notes)
      counts("groups", confidence.groups, &json)
      json.field("sessions", confidence.sessions)
      // Where no feeling is in the proof, the votes for what was wanted stand for the notes.
      if confidence.countsVotes { json.field("counts", "votes") }
    }
    json.field("priority", outcome.priority)
    json.field("decision", orNull: outcome.decision?.decide?.value.rawValue)
    list("because", outcome.because, &json) { reason, json in
      json.field("rule", reason.rule)
      json.key("facts")
      json.array(compact: true) { json in
        for place in reason.facts {
          json.value { project.writeID(ofFact: place, of: framework.facts, to: &$0) }
        }
      }
    }
    json.field("supports") { json in
      keys("changes", outcome.supports.changes, &json)
      keys("goals", outcome.supports.goals, &json)
      keys("now", outcome.supports.now, &json)
      keys("steps", outcome.supports.steps, &json)
      keys("voices", outcome.supports.voices, &json)
    }
    json.field("indicators", outcome.indicators.map { framework.indicators[$0].id })
  }

  func rejected(_ json: inout JSONWriter) {
    json.key("rejected")
    json.array { json in
      for outcome in framework.outcomes where outcome.isRejected {
        json.object { json in
          json.field("id", outcome.id)
          json.field("key", outcome.key)
          json.field("statement", outcome.statement)
          json.field("because", outcome.because.map(\.rule))
          json.key("decision")
          json.object(compact: true) { json in
            json.field("by", outcome.decision?.by.value ?? "")
            json.field("on", orNull: outcome.decision?.on?.value.text)
            json.field("because", outcome.decision?.because.value ?? "")
          }
        }
      }
    }
  }
}
