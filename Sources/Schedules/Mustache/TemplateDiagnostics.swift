import Reporting

/// Every kind of diagnostic that reading and checking a template can raise.
public let templateDiagnosticKinds: [DiagnosticKind] = [
  .changedDelimiters,
  .malformedTag,
  .notText,
  .partialCycle,
  .rawOutput,
  .templateTooLarge,
  .unclosedSection,
  .unknownPartial,
  .unknownTemplateName,
  .unmatchedClose,
  .unusedTemplate,
  .shallInTemplate,
]
