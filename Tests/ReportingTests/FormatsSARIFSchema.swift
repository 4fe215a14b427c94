/// The JSON Schema of SARIF 2.1.0 (errata 01, OASIS), for the objects that we write: every property they may have, which
/// are required, and the types, words and limits of those that we write.
enum SARIFSchema {
  static let log = Schema.object(
    required: ["version", "runs"],
    ["$schema": .text, "version": .word(["2.1.0"]), "runs": .list(of: .named("run"))],
    unused: "inlineExternalProperties properties")

  static let definitions: [String: Schema] = [
    "run": .object(
      required: ["tool"],
      [
        "tool": .named("tool"),
        "originalUriBaseIds": .map(of: .named("artifactLocation")),
        "artifacts": .list(of: .named("artifact"), unique: true),
        "results": .list(of: .named("result")),
        "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]),
      ],
      unused: """
        invocations conversion language versionControlProvenance logicalLocations graphs automationDetails \
        runAggregates baselineGuid redactionTokens defaultEncoding defaultSourceLanguage newlineSequences \
        externalPropertyFileReferences threadFlowLocations taxonomies addresses translations policies webRequests \
        webResponses specialLocations properties
        """),
    "tool": .object(
      required: ["driver"], ["driver": .named("toolComponent")], unused: "extensions properties"),
    "toolComponent": .object(
      required: ["name"],
      ["name": .text, "version": .text, "rules": .list(of: .named("reportingDescriptor"), unique: true)],
      unused: """
        guid organization product productSuite shortDescription fullDescription fullName semanticVersion \
        dottedQuadFileVersion releaseDateUtc downloadUri informationUri globalMessageStrings notifications taxa \
        locations language contents isComprehensive localizedDataSemanticVersion \
        minimumRequiredLocalizedDataSemanticVersion associatedComponent translationMetadata supportedTaxonomies \
        properties
        """),
    "reportingDescriptor": .object(
      required: ["id"],
      [
        "id": .text,
        "shortDescription": .named("multiformatMessageString"),
        "fullDescription": .named("multiformatMessageString"),
        "help": .named("multiformatMessageString"),
        "defaultConfiguration": .named("reportingConfiguration"),
        "properties": .named("propertyBag"),
      ],
      unused: "deprecatedIds guid deprecatedGuids name deprecatedNames messageStrings helpUri relationships"),
    "reportingConfiguration": .object(
      required: [], ["level": .named("level")], unused: "enabled rank parameters properties"),
    "level": .word(["none", "note", "warning", "error"]),
    "multiformatMessageString": .object(
      required: ["text"], ["text": .text, "markdown": .text], unused: "properties"),
    "message": .object(
      required: [], ["text": .text], unused: "markdown id arguments properties", oneOf: ["text", "id"]),
    // Any key may stand in a bag; these are ours.
    "propertyBag": .object(required: [], ["tags": .list(of: .text, unique: true)]),
    "result": .object(
      required: ["message"],
      [
        "ruleId": .text,
        "ruleIndex": .whole(atLeast: -1),
        "level": .named("level"),
        "message": .named("message"),
        "locations": .list(of: .named("location")),
        "relatedLocations": .list(of: .named("location"), unique: true),
        "codeFlows": .list(of: .named("codeFlow")),
        "partialFingerprints": .map(of: .text),
      ],
      unused: """
        rule kind analysisTarget guid correlationGuid occurrenceCount fingerprints stacks graphs graphTraversals \
        suppressions baselineState rank attachments hostedViewerUri workItemUris provenance fixes taxa webRequest \
        webResponse properties
        """),
    "location": .object(
      required: [],
      [
        "id": .whole(atLeast: -1), "physicalLocation": .named("physicalLocation"),
        "message": .named("message"),
      ],
      unused: "logicalLocations annotations relationships properties"),
    "physicalLocation": .object(
      required: [], ["artifactLocation": .named("artifactLocation"), "region": .named("region")],
      unused: "address contextRegion properties", oneOf: ["address", "artifactLocation"]),
    "artifactLocation": .object(
      required: [],
      ["uri": .text, "uriBaseId": .text, "index": .whole(atLeast: -1), "description": .named("message")],
      unused: "properties"),
    "artifact": .object(
      required: [], ["location": .named("artifactLocation")],
      unused: """
        description parentIndex offset length roles mimeType contents encoding sourceLanguage hashes \
        lastModifiedTimeUtc properties
        """),
    "region": .object(
      required: [],
      [
        "startLine": .whole(atLeast: 1), "startColumn": .whole(atLeast: 1), "endLine": .whole(atLeast: 1),
        "endColumn": .whole(atLeast: 1),
      ],
      unused: "charOffset charLength byteOffset byteLength snippet message sourceLanguage properties"),
    "codeFlow": .object(
      required: ["threadFlows"], ["threadFlows": .list(of: .named("threadFlow"), atLeast: 1)],
      unused: "message properties"),
    "threadFlow": .object(
      required: ["locations"], ["locations": .list(of: .named("threadFlowLocation"), atLeast: 1)],
      unused: "id message initialState immutableState properties"),
    "threadFlowLocation": .object(
      required: [], ["location": .named("location")],
      unused: """
        index stack kinds taxa module state nestingLevel executionOrder executionTimeUtc importance webRequest \
        webResponse properties
        """),
  ]
}
