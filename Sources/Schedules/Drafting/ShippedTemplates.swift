/// The templates that ship, by the path at which a project may have one of its own.
public let shippedTemplates = Dictionary(
  uniqueKeysWithValues: ShippedTemplates.files.map { ("templates/\($0.name).md", $0.bytes) })

/// What ships as text, built into the program: a template for each schedule, and the parts they share.
enum ShippedTemplates {
  /// In the byte order of their names.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("data-quality-improvement-plan", PackageResources.data_quality_improvement_plan_md),
    ("experience-questionnaire", PackageResources.experience_questionnaire_md),
    ("footer", PackageResources.footer_md),
    ("form-table", PackageResources.form_table_md),
    ("health-inequalities", PackageResources.health_inequalities_md),
    ("indicator-definitions", PackageResources.indicator_definitions_md),
    ("local-quality-requirements", PackageResources.local_quality_requirements_md),
    ("obligations", PackageResources.obligations_md),
    ("open-items", PackageResources.open_items_md),
    ("outcomes-framework", PackageResources.outcomes_framework_md),
    ("outcomes-payment", PackageResources.outcomes_payment_md),
    ("payment-example", PackageResources.payment_example_md),
    ("reporting-requirements", PackageResources.reporting_requirements_md),
    ("service-development-improvement-plan", PackageResources.service_development_improvement_plan_md),
    ("service-specification", PackageResources.service_specification_md),
    ("specified-outcomes", PackageResources.specified_outcomes_md),
    ("surveys", PackageResources.surveys_md),
    ("target-trajectory", PackageResources.target_trajectory_md),
    ("traceability", PackageResources.traceability_md),
    ("unanswered-findings", PackageResources.unanswered_findings_md),
    ("unverified", PackageResources.unverified_md),
    ("vision", PackageResources.vision_md),
  ]
}
