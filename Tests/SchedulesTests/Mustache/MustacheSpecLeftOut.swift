/// The published cases that are not run, by module, with what they need that templates here do not have.
let mustacheSpecLeftOut: [String: [String: Reason]] = [
  "comments": [:],
  "interpolation": [
    "Triple Mustache": .rawOutput,
    "Ampersand": .rawOutput,
    "Triple Mustache Integer Interpolation": .rawOutput,
    "Ampersand Integer Interpolation": .rawOutput,
    "Triple Mustache Decimal Interpolation": .rawOutput,
    "Ampersand Decimal Interpolation": .rawOutput,
    "Triple Mustache Null Interpolation": .rawOutput,
    "Ampersand Null Interpolation": .rawOutput,
    "Basic Context Miss Interpolation": .missingName,
    "Triple Mustache Context Miss Interpolation": .rawOutput,
    "Ampersand Context Miss Interpolation": .rawOutput,
    "Dotted Names - Basic Interpolation": .dottedName,
    "Dotted Names - Triple Mustache Interpolation": .rawOutput,
    "Dotted Names - Ampersand Interpolation": .rawOutput,
    "Dotted Names - Arbitrary Depth": .dottedName,
    "Dotted Names - Broken Chains": .dottedName,
    "Dotted Names - Broken Chain Resolution": .dottedName,
    "Dotted Names - Initial Resolution": .dottedName,
    "Dotted Names - Context Precedence": .dottedName,
    "Triple Mustache - Surrounding Whitespace": .rawOutput,
    "Ampersand - Surrounding Whitespace": .rawOutput,
    "Triple Mustache - Standalone": .rawOutput,
    "Ampersand - Standalone": .rawOutput,
    "Triple Mustache With Padding": .rawOutput,
    "Ampersand With Padding": .rawOutput,
  ],
  "inverted": [
    "Context Misses": .missingName,
    "Dotted Names - Truthy": .dottedName,
    "Dotted Names - Falsey": .dottedName,
    "Dotted Names - Broken Chains": .dottedName,
  ],
  "partials": [
    "Failed Lookup": .missingName,
    "Recursion": .selfInclusion,
    "Standalone Indentation": .rawOutput,
  ],
  "sections": [
    "Parent contexts": .dottedName,
    "Variable test": .implicitIterator,
    "List Contexts": .dottedName,
    "Deeply Nested Contexts": .implicitIterator,
    "Context Misses": .missingName,
    "Implicit Iterator - String": .implicitIterator,
    "Implicit Iterator - Integer": .implicitIterator,
    "Implicit Iterator - Decimal": .implicitIterator,
    "Implicit Iterator - Array": .implicitIterator,
    "Implicit Iterator - HTML Escaping": .implicitIterator,
    "Implicit Iterator - Triple mustache": .implicitIterator,
    "Implicit Iterator - Ampersand": .implicitIterator,
    "Dotted Names - Truthy": .dottedName,
    "Dotted Names - Falsey": .dottedName,
    "Dotted Names - Broken Chains": .dottedName,
  ],
]

/// Why a published case is left out.
enum Reason {
  /// Every value is made safe; there is no way around it.
  case rawOutput
  /// A name that does not exist is an error, where Mustache prints nothing.
  case missingName
  /// A part is reached by a section.
  case dottedName
  /// Elements have names for what they hold.
  case implicitIterator
  /// A template that includes itself is an error, because nothing says that it ends.
  case selfInclusion
}
