import Reporting

@testable import Schedules

/// What the published cases use that templates here do not have, and what is said of it instead.
///
/// A case is left out if it has one of the marks or is one of the names, and for no other reason; each that is left out
/// must be refused in the way given here.
let mustacheSpecLeftOut: [LeftOut] = [
  LeftOut(
    reason: "every value is made safe; there is no way around it",
    marks: ["{{{", "{{&"], kinds: [.rawOutput]),
  LeftOut(
    reason: "elements have names for what they hold, so `.` names nothing",
    marks: ["{{.", "{{ . }}", "{{#.", "{{^.", "{{/."], kinds: [.malformedTag]),
  LeftOut(
    reason: "a part of a thing is reached by a section",
    marks: ["person.name", "a.b", "b.c", "c.d", "tname.", "a . b", "person . name"], kinds: [.malformedTag]),
  LeftOut(
    reason: "a name that does not exist is an error, where Mustache prints nothing",
    marks: ["{{^context}}Hi {{name}}", "{{^list}}{{n}}"],
    names: ["Basic Context Miss Interpolation", "Context Misses"], kinds: [.unknownTemplateName]),
  LeftOut(
    reason: "a template that does not exist is an error, where Mustache prints nothing",
    names: ["Failed Lookup"], kinds: [.unknownPartial]),
  LeftOut(
    reason: "a template that includes itself is an error, because nothing says that it ends",
    names: ["Recursion"], kinds: [.partialCycle, .unknownTemplateName]),
]

struct LeftOut {
  let reason: String
  var marks: [String] = []
  var names: [String] = []
  /// What is reported of the case.
  let kinds: [DiagnosticKind]
}
