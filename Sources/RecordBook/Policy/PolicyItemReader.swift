import PrisonAffairs

/// Reads one policy file's mapping into its item.
struct PolicyItemReader {
  let map: YAMLMap

  var heading: PolicyHeading {
    let lower =
      map.has("lower") ? map.choice("lower", LowerLayerRight.self) ?? .fixed : .fixed
    return PolicyHeading(
      identifier: map.parsed("id", expected: "a.b.c") { $0.isEmpty ? nil : $0 } ?? "",
      title: map.requiredWords("title"), plain: map.words("plain"), lower: lower,
      lowerArticle: map.optionalText("lower_article"))
  }

  func value(_ heading: PolicyHeading) -> ValuePolicy? {
    guard let unit = map.choice("unit", PolicyUnit.self) else { return nil }
    let choices = map.texts("choices")
    let versions = map.maps("versions").compactMap { entry -> PolicyVersion<PolicyValue>? in
      let value = entry.parsed("value", expected: unit.rawValue) { PolicyValue($0, unit: unit) }
      let version = version(entry)
      entry.finish()
      return value.flatMap { value in version?.map { _ in value } }
    }
    return ValuePolicy(
      heading: heading, unit: unit, choices: choices, versions: versions,
      leftToLower: self.versions("left_to_lower"))
  }

  func rule(_ heading: PolicyHeading) -> RulePolicy {
    RulePolicy(heading: heading, uses: map.texts("uses"), versions: versions())
  }

  func vocabulary(_ heading: PolicyHeading) -> VocabularyPolicy? {
    let versions = versions()
    let document = versions.last?.citation.document ?? ""
    let treatment = TreatmentTermReader(document: document)
    let terms: VocabularyPolicy.Terms
    switch map.choice("of", VocabularyKind.self) {
    case .reasons: terms = .reasons(map.maps("terms").compactMap { reason($0, document: document) })
    case .roles: terms = .roles(map.maps("terms").compactMap(role))
    case .bodies: terms = .bodies(map.maps("terms").compactMap(body))
    case .strictGroups:
      terms = .strictGroups(map.maps("terms").map { strictGroup($0, document: document) })
    case .treatmentGrades:
      terms = .treatmentGrades(map.maps("terms").compactMap(treatment.grade))
    case .treatmentEntitlements:
      terms = .treatmentEntitlements(map.maps("terms").compactMap(treatment.entitlements))
    case .treatmentConditions:
      terms = .treatmentConditions(map.maps("terms").compactMap(treatment.conditions))
    case .accounts:
      terms = .accounts(
        map.maps("terms").compactMap { AccountTermReader(document: document).account($0) })
    case .festivals:
      terms = .festivals(
        map.maps("terms").compactMap { SpendingTermReader(document: document).festival($0) })
    case .goods:
      terms = .goods(
        map.maps("terms").compactMap { SpendingTermReader(document: document).goods($0) })
    case nil: return nil
    }
    return VocabularyPolicy(heading: heading, versions: versions, terms: terms)
  }

  func procedure(_ heading: PolicyHeading) -> ProcedurePolicy {
    ProcedurePolicy(
      heading: heading, complaint: map.words("complaint"), versions: versions(),
      steps: map.maps("steps").compactMap { StepReader(map: $0).step() },
      transition: map.optionalText("transition"))
  }

  func addition(_ heading: PolicyHeading) -> StepAddition? {
    let procedure = map.text("procedure")
    let after = map.text("after")
    let versions = versions()
    guard let step = map.map("step").flatMap({ StepReader(map: $0).step() }) else { return nil }
    return StepAddition(
      heading: heading, procedure: procedure, after: after, versions: versions, step: step)
  }

  private func versions(_ key: String = "versions") -> [PolicyVersion<InForce>] {
    map.maps(key).compactMap { entry in
      let version = version(entry)
      entry.finish()
      return version
    }
  }

  /// Dates, source and mark of a version; every one of them must be there.
  private func version(_ entry: YAMLMap) -> PolicyVersion<InForce>? {
    let from = entry.parsed("from", expected: "2026-10-31") { CivilDate($0) }
    let to = entry.optionalParsed("to", expected: "2026-10-31") { CivilDate($0) }
    let citation = Citation(document: entry.text("document"), article: entry.text("article"))
    let confidence = entry.choice("confidence", Confidence.self)
    let note = entry.optionalText("note")
    guard let from, let confidence else { return nil }
    return PolicyVersion(
      from: from, to: to, citation: citation, confidence: confidence, note: note,
      content: InForce())
  }
}

/// What a vocabulary is a list of.
private enum VocabularyKind: String, CaseIterable {
  case reasons, roles, bodies
  case strictGroups = "strict-groups"
  case treatmentGrades = "treatment-grades"
  case treatmentEntitlements = "treatment-entitlements"
  case treatmentConditions = "treatment-conditions"
  case accounts
  case festivals, goods
}

extension PolicyItemReader {
  private func reason(_ term: YAMLMap, document: String) -> Reason? {
    defer { term.finish() }
    let code = term.text("code")
    let account = term.choice("part", EntryAccount.self)
    let direction = term.choice("direction", Direction.self)
    let minimum = term.parsed("minimum", expected: "0.00") { Points($0) }
    let maximum = term.parsed("maximum", expected: "0.00") { Points($0) }
    let title = term.requiredWords("title")
    let article = term.text("article")
    let isInformer = flag("informer", of: term)
    let isExempt = flag("yearly_cap_exempt", of: term)
    let penalty = term.has("penalty") ? term.choice("penalty", Penalty.self) : nil
    let isAppraisal = flag("detention_appraisal", of: term)
    guard let account, let direction, let minimum, let maximum else { return nil }
    return Reason(
      code: code, account: account, direction: direction, minimum: minimum, maximum: maximum,
      title: title, citation: Citation(document: document, article: article),
      isInformer: isInformer, isYearlyCapExempt: isExempt, penalty: penalty,
      isDetentionAppraisal: isAppraisal)
  }

  private func strictGroup(_ term: YAMLMap, document: String) -> StrictGroup {
    defer { term.finish() }
    return StrictGroup(
      code: term.text("code"), title: term.requiredWords("title"),
      citation: Citation(document: document, article: term.text("article")),
      restsOnSentence: flag("by_sentence", of: term))
  }

  private func flag(_ key: String, of term: YAMLMap) -> Bool {
    term.optionalParsed(key, expected: "true, false") { ["true": true, "false": false][$0] }
      ?? false
  }

  private func role(_ term: YAMLMap) -> Role? {
    defer { term.finish() }
    let code = term.text("code")
    let title = term.requiredWords("title")
    let scope = term.choice("scope", Scope.self)
    let may = term.texts("may").compactMap { word -> Permission? in
      if let permission = Permission(rawValue: word) { return permission }
      term.fault(
        .valueUnknown(word, admitted: Permission.allCases.map(\.rawValue)), "may", term.mark)
      return nil
    }
    guard let scope else { return nil }
    return Role(code: code, title: title, scope: scope, may: Set(may))
  }

  private func body(_ term: YAMLMap) -> Body? {
    defer { term.finish() }
    let code = term.text("code")
    let title = term.requiredWords("title")
    let scope = term.choice("scope", Scope.self)
    let members = term.texts("members")
    let head = term.texts("head")
    let article = term.text("article")
    let minimum = term.optionalText("minimum")
    guard let scope else { return nil }
    return Body(
      code: code, title: title, scope: scope, members: members, head: head, article: article,
      minimum: minimum)
  }
}
