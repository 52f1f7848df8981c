/** What the server says and hears, written by tools/api-types.mjs from docs/openapi.json. */
export interface Schemas {
  'access.AccountController.AccountView': {
    login: string
    name: string
    roles: Schemas['access.Role'][]
    unit: string | null
    mustChangePassword: boolean
    closed: boolean
    validUntil: string | null
    totp: boolean
    passkeys: number
    phone: string
    elsewhere: Record<string, string>
  }
  'access.AccountController.NewAccount': {
    login: string
    name: string
    roles: Schemas['access.Role'][]
    unit?: string | null
    validUntil?: string | null
  }
  'access.AccountController.NewRoles': {
    roles: Schemas['access.Role'][]
    validUntil?: string | null
    reason: string
  }
  'access.AccountController.NewStanding': {
    closed: boolean
    validUntil?: string | null
    reason: string
  }
  'access.AccountController.Phone': { phone: string }
  'access.AccountController.Reason': { reason: string }
  'access.Affiliation.HeldPost': { code: string; name: string; unit: string }
  'access.Affiliation.UnitName': { code: string; name: string }
  'access.AuditAction':
    | 'LOGIN'
    | 'LOGIN_FAILED'
    | 'FACTOR_FAILED'
    | 'FACTOR_CHANGED'
    | 'LOGOUT'
    | 'PASSWORD_CHANGED'
    | 'PASSWORD_RESET'
    | 'ACCOUNT_CREATED'
    | 'ROLES_CHANGED'
    | 'ACCOUNT_CHANGED'
    | 'SESSIONS_ENDED'
    | 'REFUSED'
    | 'ORGANISATION_CHANGED'
    | 'HOLDER_CHANGED'
    | 'CAMPAIGN_CHANGED'
    | 'LIST_CHANGED'
    | 'IMPORTED'
    | 'EXPORTED'
    | 'PERSONAL_READ'
    | 'PERSONAL_ERASED'
    | 'KEYS_ROTATED'
    | 'CHANGED'
  'access.AuditController.Trail': {
    total: number
    page: number
    size: number
    items: Schemas['access.AuditRows.Line'][]
  }
  'access.AuditRows.Line': {
    seq: number
    at: string
    login: string
    action: Schemas['access.AuditAction']
    subject: string
    detail: string
    address: string
  }
  'access.ErasureController.Gone': { rows: number }
  'access.ErasureController.Why': { reason: string }
  'access.FactorState': 'DUE' | 'TO_ENROL' | 'SETTLED'
  'access.FirstPassword': { login: string; password: string }
  'access.KeyRotation.Rotated': { key: number; cells: number; retired: number }
  'access.LoginController.Credentials': { login: string; password: string }
  'access.LoginController.PasswordChange': { current: string; next: string }
  'access.LoginController.TypedCode': { code: string }
  'access.Me': {
    login: string
    name: string
    roles: Schemas['access.Role'][]
    unit: Schemas['access.Affiliation.UnitName'] | null
    posts: Schemas['access.Affiliation.HeldPost'][]
    mustChangePassword: boolean
    factor: Schemas['access.FactorState']
    factorKinds: Schemas['access.SecondFactors.Kind'][]
    passwordRule: Schemas['access.Me.PasswordRule']
    csrf: string
  }
  'access.Me.PasswordRule': { shortest: number; classes: number }
  'access.MyController.Confirmation': { password: string }
  'access.MyController.FirstCode': { code: string }
  'access.MyController.MyPhone': { phone: string }
  'access.MyController.MySecurity': {
    totp: boolean
    recoveryCodesLeft: number
    passkeys: Schemas['access.MyController.PasskeyView'][]
    sessions: Schemas['access.Sessions.Open'][]
    phone: string
  }
  'access.MyController.PasskeyView': {
    id: string
    name: string
    createdAt: string
    lastUsedAt: string | null
  }
  'access.OidcController.NewName': {
    source: Schemas['access.SignOnSource']
    name: string
    reason: string
  }
  'access.PasskeyController.NewPasskey': { name: string; credential: unknown }
  'access.PasskeyController.Signed': { credential: unknown }
  'access.Passkeys.Algorithm': { type: string; alg: number }
  'access.Passkeys.Creation': {
    challenge: string
    rp: Schemas['access.Passkeys.Party']
    user: Schemas['access.Passkeys.User']
    pubKeyCredParams: Schemas['access.Passkeys.Algorithm'][]
    excludeCredentials: Schemas['access.Passkeys.Named'][]
    attestation: string
    timeout: number
  }
  'access.Passkeys.Named': { type: string; id: string }
  'access.Passkeys.Party': { id: string; name: string }
  'access.Passkeys.Request': {
    challenge: string
    rpId: string
    allowCredentials: Schemas['access.Passkeys.Named'][]
    userVerification: string
    timeout: number
  }
  'access.Passkeys.User': { id: string; name: string; displayName: string }
  'access.PermissionController.Matrix': {
    roles: Schemas['access.Role'][]
    endpoints: Schemas['access.Permissions.Endpoint'][]
  }
  'access.Permissions.Endpoint': {
    method: string
    path: string
    open: boolean
    roles: Schemas['access.Role'][]
    recorded: Schemas['access.AuditAction'] | null
  }
  'access.Role':
    | 'OFFICE'
    | 'FILLER'
    | 'HEAD'
    | 'LEADER'
    | 'PUBLICITY'
    | 'APPROVER'
    | 'AUDITOR'
    | 'RELOCATION'
    | 'ADMIN'
    | 'SECURITY'
    | 'AUDIT_ADMIN'
    | 'OUTSIDE'
  'access.SecondFactors.Kind': 'TOTP' | 'PASSKEY'
  'access.SecondFactors.SetUp': { secret: string; uri: string }
  'access.Sessions.Open': { since: string; seen: string; address: string; isThis: boolean }
  'access.SignOnSource': 'PASSWORD' | 'OIDC' | 'LDAP'
  'access.SingleSignOn.Ways': { oidc: string | null; ldap: boolean }
  'campaign.CampaignController.Settings': {
    toleranceWorkingDays: number
    dueSoonWorkingDays: number
    silentDays: number
    statusDate?: string | null
  }
  'campaign.CampaignView': {
    code: string
    name: string
    level: Schemas['campaign.Level']
    start: string
    end: string
    planYears: number[]
    day: number
    days: number
    statusDate: string
    statusDateFixed: boolean
    settings: Schemas['campaign.LightSettings']
    actions: Schemas['campaign.CampaignView.ActionView'][]
    lines: Schemas['campaign.CampaignView.LineView'][]
    areas: Schemas['campaign.CampaignView.AreaView'][]
    districts: Schemas['campaign.CampaignView.DistrictView'][]
    events: Schemas['campaign.CampaignView.EventView'][]
    classifications: Schemas['campaign.CampaignView.ClassificationView'][]
    linked: Schemas['campaign.LinkedCampaign'][]
    declared: Schemas['campaign.CampaignView.TotalView'][]
    nonWorkingDays: string[]
  }
  'campaign.CampaignView.ActionView': {
    code: string
    name: string
    district: string | null
    cityActions: string[]
  }
  'campaign.CampaignView.AreaView': {
    code: string
    name: string
    kind: string
    districts: string[]
  }
  'campaign.CampaignView.ClassificationView': {
    code: string
    name: string
    kind: string
    declared: number
    known: number
    members: string[]
    incomplete: boolean
    tag: string
  }
  'campaign.CampaignView.DistrictView': { code: string; name: string }
  'campaign.CampaignView.EventView': {
    code: string
    name: string
    from: string
    to: string
    workingDaysLeft: number
  }
  'campaign.CampaignView.LineView': {
    code: string
    name: string
    district: string | null
    declared: number | null
    counted: number
    unassigned: number
  }
  'campaign.CampaignView.TotalView': {
    scope: string
    what: Schemas['campaign.DeclaredTotal.What']
    declared: number
    counted: number
    difference: number
    sentence: string
  }
  'campaign.DeclaredTotal.What':
    'TASKS' | 'PROJECTS' | 'NEW' | 'CONTINUING' | 'PREPARATORY' | 'OFF_PLAN'
  'campaign.Level': 'CITY' | 'DISTRICT'
  'campaign.LightSettings': {
    toleranceWorkingDays: number
    dueSoonWorkingDays: number
    silentDays: number
  }
  'campaign.LinkedCampaign': { code: string; name: string; note: string }
  'database.DurabilityRisk': 'FSYNC' | 'FULL_PAGE_WRITES' | 'SYNCHRONOUS_COMMIT' | 'REPLICATION'
  'document.Intake.State': 'WHOLE' | 'HEADING' | 'REPEATED' | 'CUT_AT_END' | 'CUT_AT_START'
  'exchange.Aside': { row: number; kind: Schemas['exchange.Aside.Kind']; text: string }
  'exchange.Aside.Kind': 'TOTAL' | 'SECTION' | 'NOTE' | 'HEADING'
  'exchange.Correction': {
    name: string
    role: string
    headerRow?: number | null
    headerRows?: number | null
    columns?: Schemas['exchange.Correction.ColumnChoice'][] | null
    defaults?: Record<string, string> | null
  }
  'exchange.Correction.ColumnChoice': {
    index: number
    field?: string | null
    unit?: string | null
    fillDown?: boolean | null
  }
  'exchange.Counts': {
    added: number
    changed: number
    unchanged: number
    refused: number
    removed: number
  }
  'exchange.FieldChange': { field: string; before: string; after: string }
  'exchange.ImportBody.Result': {
    version: number
    changes: number
    reports: number
    accounts: number
    counts: Schemas['exchange.Counts']
  }
  'exchange.ImportController.Answers': {
    answers: Schemas['exchange.ImportController.Answers.Given'][]
  }
  'exchange.ImportController.Answers.Given': { id: string; code?: string | null }
  'exchange.ImportController.Mapping': { sheets: Schemas['exchange.Correction'][] }
  'exchange.ImportController.Wish': {
    mode: Schemas['exchange.ImportController.Wish.Mode']
    reason?: string | null
  }
  'exchange.ImportController.Wish.Mode': 'ALL' | 'WITHOUT_REFUSED'
  'exchange.ImportState':
    'READING' | 'MAPPING' | 'CHECKING' | 'PREVIEW' | 'APPLYING' | 'DONE' | 'FAILED' | 'CANCELLED'
  'exchange.ImportView': {
    id: string
    fileName: string
    login: string
    createdAt: string
    state: Schemas['exchange.ImportState']
    progress: Schemas['exchange.ImportView.ProgressView']
    problems: Schemas['web.ProblemBody.Line'][]
    sheets: Schemas['exchange.ImportView.SheetView'][]
    fields: Schemas['exchange.ImportView.FieldView'][]
    totals: Schemas['exchange.ImportView.TotalView'][]
    asides: Record<string, Schemas['exchange.Aside'][]>
    questions: Schemas['exchange.ImportView.QuestionView'][]
    counts: Schemas['exchange.Counts']
    result: Schemas['exchange.ImportBody.Result'] | null
  }
  'exchange.ImportView.Candidate': { code: string; name: string }
  'exchange.ImportView.ColumnView': {
    index: number
    letter: string
    header: string
    field: string | null
    unit: string | null
    fillDown: boolean
    confidence: number
    samples: string[]
  }
  'exchange.ImportView.FieldView': {
    sheetRole: string
    field: string
    label: string
    required: boolean
  }
  'exchange.ImportView.ProgressView': { done: number; total: number }
  'exchange.ImportView.QuestionView': {
    id: string
    sheet: string
    cell: string
    value: string
    what: string
    candidates: Schemas['exchange.ImportView.Candidate'][]
  }
  'exchange.ImportView.SheetView': {
    name: string
    role: string
    title: string
    headerRow: number
    headerRows: number
    titleUnit: string | null
    defaults: Record<string, string>
    columns: Schemas['exchange.ImportView.ColumnView'][]
  }
  'exchange.ImportView.TotalView': {
    sheet: string
    cell: string
    label: string
    column: string
    printed: number | null
    printedText: string
    computed: number
    difference: number
    rows: number
    agrees: boolean
  }
  'exchange.RowView': {
    sheet: string
    role: string
    row: number
    outcome: string
    key: string
    name: string
    changes: Schemas['exchange.FieldChange'][]
    problems: Schemas['exchange.RowView.CellRemark'][]
    notes: Schemas['exchange.RowView.CellRemark'][]
  }
  'exchange.RowView.CellRemark': {
    code: string
    cell: string
    value: string | null
    message: string
    advice: string
  }
  'forecast.DutyController.Duties': {
    statusDate: string
    listVersion: number
    posts: Schemas['forecast.DutyController.HeldPost'][]
    items: Schemas['forecast.MilestoneItem'][]
    unitLate: Schemas['forecast.MilestoneItem'][]
  }
  'forecast.DutyController.HeldPost': { code: string; name: string; unit: string }
  'forecast.EntryView': {
    id: string
    position: number
    recordedAt: string
    effectiveOn: string
    kind: Schemas['journal.ReportKind']
    milestone: string
    milestoneName: string
    project: string
    percent: number | null
    expected: string | null
    blockedBy: string | null
    note: string | null
    evidence: Schemas['journal.EvidenceFacts'][]
    login: string
    post: string
    postName: string | null
    unit: string
    unitName: string | null
    corrects: string | null
    reason: string | null
    organisationVersion: number
  }
  'forecast.Filter.DueWithin': 'REACHED' | 'OVERDUE' | 'SOON' | 'MONTH'
  'forecast.Filter.Packages': 'ONE' | 'PARTS' | 'ALL'
  'forecast.Light': 'DONE' | 'ON_TRACK' | 'AT_RISK' | 'LATE' | 'STOPPED' | 'NOT_STARTED' | 'DRAFT'
  'forecast.MilestoneItem': {
    key: string
    code: string
    name: string
    project: string
    projectName: string
    phase: string | null
    building: string | null
    plannedStart: string | null
    plannedFinish: string | null
    due: string | null
    workingDaysLeft: number | null
    forecastStart: string | null
    forecastFinish: string | null
    actualStart: string | null
    actualFinish: string | null
    percent: number
    slipWorkingDays: number
    floatWorkingDays: number
    critical: boolean
    light: Schemas['forecast.Light']
    reason: string
    leadUnit: string | null
    leadUnitName: string | null
    leadPost: string | null
    leadPostName: string | null
    evidenceWanted: string | null
    weight: number
    lastReport: string | null
    relationsIn: Schemas['forecast.RelationItem'][]
  }
  'forecast.ProjectItem': {
    code: string
    name: string
    level: Schemas['campaign.Level']
    kind: Schemas['project.Kind']
    district: string | null
    districtName: string | null
    actions: string[]
    line: string | null
    areas: string[]
    leadUnit: string
    leadUnitName: string | null
    investmentWan: number | null
    planYears: number[]
    lon: number | null
    lat: number | null
    light: Schemas['forecast.Light']
    reason: string
    percent: number
    started: boolean
    plannedStart: string | null
    plannedFinish: string | null
    forecastStart: string | null
    forecastFinish: string | null
    actualStart: string | null
    actualFinish: string | null
    slipWorkingDays: number
    packageCode: string | null
    sample: boolean
    milestones: Schemas['forecast.ProjectItem.Milestones']
  }
  'forecast.ProjectItem.Milestones': { total: number; done: number; late: number }
  'forecast.RelationItem': {
    from: string
    type: Schemas['project.RelationType']
    lag: number
    unit: Schemas['project.LagUnit']
    driving: boolean
  }
  'forecast.ReportController.Filed': {
    entry: Schemas['forecast.EntryView']
    milestone: Schemas['forecast.MilestoneItem']
    project: Schemas['forecast.ReportController.ProjectLit']
  }
  'forecast.ReportController.ProjectLit': {
    code: string
    light: Schemas['forecast.Light']
    reason: string
  }
  'forecast.ReportRequest': {
    milestone: string
    kind: Schemas['journal.ReportKind']
    date?: string | null
    percent?: number | null
    expected?: string | null
    blockedBy?: string | null
    note?: string | null
    evidence?: string[] | null
    corrects?: string | null
    reason?: string | null
  }
  'indicator.Aggregation':
    'SUM' | 'COUNT' | 'DISTINCT' | 'RATIO' | 'GROWTH' | 'CUMULATIVE' | 'RATE_AT' | 'PACE' | 'QUOTED'
  'indicator.Breakdown.Part': {
    code: string
    name: string
    value: number | null
    projects: number
    reports: number
  }
  'indicator.Breakdown.Rest': { value: number; projects: number }
  'indicator.Condition': {
    kinds: Schemas['project.Kind'][]
    level: Schemas['campaign.Level'] | null
    actions: string[]
    lines: string[]
    areas: string[]
    units: string[]
    projects: string[]
    planYear: number | null
    planYearOfPeriod: boolean
    packages: Schemas['indicator.Packages']
  }
  'indicator.Counted': 'QUANTITY' | 'INVESTMENT' | 'PROJECT' | 'MILESTONE'
  'indicator.Curves.Curve': { unit: string; points: Schemas['indicator.Curves.Point'][] }
  'indicator.Curves.Heat': {
    unit: string
    months: string[]
    rows: Schemas['indicator.Curves.HeatRow'][]
  }
  'indicator.Curves.HeatRow': { code: string; name: string; values: number[] }
  'indicator.Curves.Point': {
    month: string
    plan: number | null
    forecast: number | null
    actual: number | null
  }
  'indicator.Deadline': { name: string; start: string; end: string }
  'indicator.Definition': {
    code: string
    version: number
    validFrom: string
    name: string
    nameEn: string
    synonyms: string[]
    aggregation: Schemas['indicator.Aggregation']
    counted: Schemas['indicator.Counted'] | null
    measure: string | null
    subkind: string | null
    series: Schemas['journal.Series']
    state: Schemas['indicator.State'] | null
    milestone: string | null
    distinct: Schemas['indicator.Grouping'] | null
    condition: Schemas['indicator.Condition']
    unit: string
    periods: Schemas['journal.PeriodKind'][]
    since: string | null
    numerator: string | null
    denominator: string | null
    deadlines: Schemas['indicator.Deadline'][]
    lowerIsBetter: boolean
    note: string | null
  }
  'indicator.DefinitionRequest': {
    code?: string | null
    validFrom?: string | null
    name?: string | null
    nameEn?: string | null
    synonyms?: string[] | null
    aggregation?: Schemas['indicator.Aggregation'] | null
    counted?: Schemas['indicator.Counted'] | null
    measure?: string | null
    subkind?: string | null
    series?: Schemas['journal.Series'] | null
    state?: Schemas['indicator.State'] | null
    milestone?: string | null
    distinct?: Schemas['indicator.Grouping'] | null
    condition?: Schemas['indicator.DefinitionRequest.ConditionRequest'] | null
    unit?: string | null
    periods?: Schemas['journal.PeriodKind'][] | null
    since?: string | null
    numerator?: string | null
    denominator?: string | null
    deadlines?: Schemas['indicator.Deadline'][] | null
    lowerIsBetter?: boolean | null
    note?: string | null
    reason?: string | null
  }
  'indicator.DefinitionRequest.ConditionRequest': {
    kinds?: Schemas['project.Kind'][] | null
    level?: Schemas['campaign.Level'] | null
    actions?: string[] | null
    lines?: string[] | null
    areas?: string[] | null
    units?: string[] | null
    projects?: string[] | null
    planYear?: number | null
    planYearOfPeriod?: boolean | null
    packages?: Schemas['indicator.Packages'] | null
  }
  'indicator.Done': 'FINISHED' | 'YEAR_GOAL' | 'STARTED'
  'indicator.FigureViews.FigureView': {
    code: string
    version: number
    name: string
    aggregation: Schemas['indicator.Aggregation']
    place: string
    placeName: string | null
    period: string
    side: Schemas['indicator.Side']
    asOf: string
    listVersion: number
    position: number
    value: number | null
    plan: number | null
    unit: string
    gap: string | null
    numerator: number | null
    denominator: number | null
    projects: number
    otherCount: number | null
    packages: Schemas['indicator.Packages']
    lines: Schemas['indicator.FigureViews.LineView'][]
    entries: string[]
    entryCount: number
    quotation: Schemas['indicator.Quotation'] | null
    sentence: string
  }
  'indicator.FigureViews.LineView': {
    name: string
    start: string
    end: string
    elapsed: number
    ahead: number
    onPace: boolean
  }
  'indicator.FigureViews.Sheet': {
    place: string
    asOf: string
    listVersion: number
    statusDate: string
    rows: Schemas['indicator.FigureViews.SheetRow'][]
  }
  'indicator.FigureViews.SheetRow': {
    figure: Schemas['indicator.FigureViews.FigureView']
    plan: number | null
  }
  'indicator.FiguresFile': {
    indicators?: Schemas['indicator.DefinitionRequest'][] | null
    quotations?: Schemas['indicator.FiguresFile.QuotationRequest'][] | null
    quantities?: Schemas['indicator.FiguresFile.QuantityRequest'][] | null
    signedOnPaper?: string | null
  }
  'indicator.FiguresFile.QuantityRequest': {
    project?: string | null
    measure?: string | null
    subkind?: string | null
    place?: string | null
    printed?: string | null
    period?: string | null
    accrual?: Schemas['journal.Accrual'] | null
    series?: Schemas['journal.Series'] | null
    note?: string | null
  }
  'indicator.FiguresFile.QuotationRequest': {
    indicator?: string | null
    place?: string | null
    period?: string | null
    value?: number | null
    rank?: number | null
    outOf?: number | null
    source?: string | null
    releasedOn?: string | null
    corrects?: string | null
    reason?: string | null
  }
  'indicator.FiguresLoad.Loaded': { indicators: number; quotations: number; quantities: number }
  'indicator.Flow': { started: string[]; completed: string[]; carriedOver: string[] }
  'indicator.Grouping': 'DISTRICT' | 'ACTION' | 'LINE' | 'UNIT' | 'AREA' | 'MONTH' | 'PROJECT'
  'indicator.IndicatorController.DefinitionView': {
    definition: Schemas['indicator.Definition']
    name: string
    sentence: string
  }
  'indicator.IndicatorController.PreviewView': {
    sentence: string
    problems: Schemas['web.Problem'][]
  }
  'indicator.IndicatorController.VersionView': {
    definition: Schemas['indicator.Definition']
    sentence: string
    recordedAt: string
    by: string
    reason: string
  }
  'indicator.Known': { value: number | null; from: string; to: string | null }
  'indicator.League.Row': {
    code: string
    name: string
    rank: number | null
    tied: boolean
    value: number | null
    numerator: number | null
    denominator: number | null
    toNext: number | null
    change: number | null
    rankBefore: number | null
    trend: number[]
    projects: number
  }
  'indicator.Lineages.Entries': { total: number; lines: Schemas['indicator.Lineages.Line'][] }
  'indicator.Lineages.Line': {
    id: string
    position: number
    recordedAt: string
    project: string
    projectName: string
    kind: Schemas['journal.ReportKind'] | null
    about: string
    printed: string
    value: number | null
    from: string
    to: string
    login: string
    post: string
    unit: string
    corrects: string | null
    reason: string | null
    note: string | null
    evidence: Schemas['journal.EvidenceFacts'][]
    stage: Schemas['journal.Stage'] | null
    signatures: Schemas['indicator.Lineages.Signature'][]
  }
  'indicator.Lineages.Signature': {
    stage: Schemas['journal.Stage']
    at: string
    login: string
    unit: string | null
    reason: string | null
    document: string | null
  }
  'indicator.MeasureNames.Measure': { name: string; unit: string }
  'indicator.NamedWorks': { told: number; named: number; unnamed: number }
  'indicator.Packages': 'ONE' | 'PARTS'
  'indicator.Place': { kind: Schemas['indicator.Place.Kind']; code: string }
  'indicator.Place.Kind': 'CITY' | 'DISTRICT' | 'AREA' | 'ACTION' | 'LINE' | 'UNIT' | 'PROJECT'
  'indicator.PopulationController.BreakerView': {
    project: string
    name: string
    milestone: string | null
    reason: string
  }
  'indicator.PopulationController.PopulationView': {
    denominator: number
    done: number
    all: boolean
    first: Schemas['indicator.PopulationController.BreakerView'] | null
    projects: string[]
    asOf: string
    listVersion: number
  }
  'indicator.Quotation': {
    id: string
    indicator: string
    place: Schemas['indicator.Place']
    period: Schemas['journal.Period']
    value: number
    unit: string
    rank: number | null
    outOf: number | null
    source: string
    releasedOn: string
    recordedAt: string
    login: string
    corrects: string | null
    reason: string | null
  }
  'indicator.Side': 'RESULT' | 'PLAN'
  'indicator.StartAccount': { planned: number; started: number; early: number; late: number }
  'indicator.State':
    | 'LISTED'
    | 'PLANNED_START'
    | 'STARTED'
    | 'EARLY_START'
    | 'MISSED_START'
    | 'PLANNED_FINISH'
    | 'COMPLETED'
    | 'CARRIED_OVER'
    | 'GOAL_MET'
  'indicator.TableViews.LeagueView': {
    code: string
    name: string
    unit: string
    sentence: string
    by: Schemas['indicator.Grouping']
    period: string
    before: string | null
    trend: string[]
    asOf: string
    listVersion: number
    position: number
    rows: Schemas['indicator.League.Row'][]
    remarks: string[]
  }
  'indicator.TableViews.PartsView': {
    whole: Schemas['indicator.FigureViews.FigureView']
    by: Schemas['indicator.Grouping']
    parts: Schemas['indicator.Breakdown.Part'][]
    additive: boolean
    unassigned: Schemas['indicator.Breakdown.Rest']
    overlap: Schemas['indicator.Breakdown.Rest']
  }
  'indicator.TableViews.SumView': { value: number }
  'indicator.Works': {
    place: Schemas['indicator.Place']
    period: Schemas['journal.Period']
    works: number
    plan: Schemas['indicator.Flow']
    fact: Schemas['indicator.Flow']
    promised: Schemas['indicator.Works.InNumber']
    reported: Schemas['indicator.Works.InNumber']
    starts: Schemas['indicator.StartAccount']
    early: string[]
    missed: string[]
    names: Record<string, string>
  }
  'indicator.Works.InNumber': {
    started: Schemas['indicator.NamedWorks'] | null
    completed: Schemas['indicator.NamedWorks'] | null
    carriedOver: Schemas['indicator.NamedWorks'] | null
  }
  'journal.Accrual': 'FLOW' | 'CUMULATIVE'
  'journal.Comparison.Differing': { id: string; kind: string; sealed: string; row: string }
  'journal.Comparison.Result': {
    compared: number
    rows: number
    differing: Schemas['journal.Comparison.Differing'][]
  }
  'journal.EvidenceFacts': {
    hash: string
    name: string
    type: string
    size: number
    takenAt: string | null
    lat: number | null
    lon: number | null
    daysOff: number | null
    metres: number | null
  }
  'journal.EvidenceRef': { hash: string; name: string; type: string; size: number }
  'journal.HealthController.Alive': { status: string }
  'journal.HealthController.Health': { status: string; version: string; position: number }
  'journal.Period': {
    kind: Schemas['journal.PeriodKind']
    from: string
    to: string
    whole: boolean
  }
  'journal.PeriodKind': 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'MONTHS' | 'SINCE'
  'journal.PeriodLock': {
    id: string
    position: number
    recordedAt: string
    level: Schemas['campaign.Level']
    district: string | null
    period: Schemas['journal.Period']
    locked: boolean
    login: string
    reason: string | null
  }
  'journal.ReportKind':
    'STARTED' | 'PROGRESS' | 'FINISHED' | 'BLOCKED' | 'RESUMED' | 'EXPECTED' | 'WITHDRAWN'
  'journal.Series': 'PROGRESS' | 'OFFICIAL'
  'journal.Stage': 'FILLED' | 'SIGNED' | 'ACCEPTED' | 'SENT_BACK'
  'journal.Step': {
    id: string
    position: number
    recordedAt: string
    report: string
    stage: Schemas['journal.Stage']
    login: string
    unit: string | null
    reason: string | null
  }
  'ledger.LedgerController.Consistency': { older: number; path: string[]; note: string }
  'ledger.LedgerController.Sealed': {
    seal: Schemas['ledger.Seal'] | null
    note: string | null
    keys: string[]
  }
  'ledger.Receipt': { entry: string; index: number; path: string[]; note: string }
  'ledger.Seal': { size: number; root: string; sealedAt: string }
  'organisation.Holding': {
    post: string
    holderName: string
    login: string | null
    from: string
    to: string | null
  }
  'organisation.OrganisationController.NewHolder': {
    name: string
    login?: string | null
    from: string
  }
  'organisation.OrganisationVersion': { no: number; validFrom: string; reason: string }
  'organisation.OrganisationView': {
    date: string
    version: number
    versions: Schemas['organisation.OrganisationVersion'][]
    units: Schemas['organisation.OrganisationView.UnitView'][]
  }
  'organisation.OrganisationView.Holder': { name: string; login: string | null; from: string }
  'organisation.OrganisationView.PostView': {
    code: string
    name: string
    holder: Schemas['organisation.OrganisationView.Holder'] | null
    openMilestones: number
  }
  'organisation.OrganisationView.UnitView': {
    code: string
    name: string
    shortName: string
    kind: Schemas['organisation.UnitKind']
    parent: string | null
    district: string | null
    validFrom: string
    validTo: string | null
    posts: Schemas['organisation.OrganisationView.PostView'][]
  }
  'organisation.UnitKind':
    | 'CITY_HQ'
    | 'SPECIAL_HQ'
    | 'DISTRICT_HQ'
    | 'DEPARTMENT'
    | 'BUREAU'
    | 'STREET'
    | 'COMPANY'
    | 'OTHER'
  'planning.BaselineController.NewBaseline': { name?: string | null }
  'planning.BaselineView': {
    baseline: Schemas['planning.KeptBaseline']
    milestones: Schemas['planning.BaselineView.Variance'][]
  }
  'planning.BaselineView.Variance': {
    milestone: string
    start: string
    finish: string
    startDays: number
    finishDays: number
    sentence: string
  }
  'planning.KeptBaseline': {
    id: string
    name: string
    takenOn: string
    takenAt: string
    by: string
    listVersion: number
  }
  'planning.PlanFileView': {
    plans: string[]
    plan: number
    format: string
    milestones: Schemas['planning.PlanFileView.Taken'][]
    relations: number
    wrong: string[]
    losses: string[]
    refused: string[]
    version: number | null
  }
  'planning.PlanFileView.Change': 'NEW' | 'CHANGED' | 'SAME'
  'planning.PlanFileView.Taken': {
    code: string
    name: string
    plannedStart: string | null
    plannedFinish: string | null
    change: Schemas['planning.PlanFileView.Change']
  }
  'planning.Take': 'POINTS' | 'ACTIVITIES' | 'SUMMARIES'
  'planning.WhatIf': { moves?: Schemas['planning.WhatIf.Move'][] | null }
  'planning.WhatIf.Move': {
    milestone: string
    finish?: string | null
    workingDays?: number | null
    notBefore?: string | null
  }
  'planning.WhatIfView': {
    milestones: Schemas['planning.WhatIfView.MovedMilestone'][]
    projects: Schemas['planning.WhatIfView.MovedProject'][]
  }
  'planning.WhatIfView.MovedMilestone': {
    key: string
    name: string
    project: string
    finish: string | null
    supposedStart: string | null
    supposedFinish: string | null
    days: number
    light: Schemas['forecast.Light']
    supposedLight: Schemas['forecast.Light']
    reason: string
    critical: boolean
  }
  'planning.WhatIfView.MovedProject': {
    code: string
    name: string
    finish: string | null
    supposedFinish: string | null
    days: number
    light: Schemas['forecast.Light']
    supposedLight: Schemas['forecast.Light']
    reason: string
  }
  'project.Applied': { version: number; changes: Schemas['project.Change'][] }
  'project.Building': { code: string; name: string; phase: number | null }
  'project.Change': {
    kind: Schemas['project.ChangeKind']
    project: string
    milestone: string | null
    field: string
    before: string | null
    after: string | null
  }
  'project.ChangeKind': 'ADDED' | 'REMOVED' | 'CHANGED'
  'project.Dormancy': {
    printed: string
    stoppedBeforeOrIn: number | null
    restartedOn: string | null
  }
  'project.Gap': { project: string; name: string; milestone: string | null; what: string }
  'project.Kind': 'NEW' | 'CONTINUING' | 'PREPARATORY' | 'OFF_PLAN'
  'project.LagUnit': 'WORKING' | 'CALENDAR'
  'project.ListController.ListView': {
    version: number
    versions: Schemas['project.ListVersion'][]
    steps: Schemas['project.ListController.StepView'][]
    counts: Record<string, number>
  }
  'project.ListController.StepView': {
    key: string
    done: number
    total: number
    percent: number
    missing: Schemas['project.Gap'][]
  }
  'project.ListVersion': {
    no: number
    at: string
    by: string
    reason: string
    source: string | null
    added: number
    removed: number
    changed: number
    projects: number
  }
  'project.Place': { wkt: string }
  'project.Promise': { year: number; measure: string; quantity: number; unit: string }
  'project.RelationType': 'FS' | 'SS' | 'FF' | 'SF'
  'publication.ArticleController.Listed': {
    id: string
    title: string
    versions: number
    publishedOn: string
    out: boolean
    author: string
    credits: Schemas['publication.Credits']
    at: string
  }
  'publication.ArticleController.Release': {
    draft: number
    granted: boolean
    reason?: string | null
  }
  'publication.Articles.Wish': {
    draft: number
    start: number
    end: number
    choice: Schemas['publication.Decision.Choice']
    replacement?: string | null
    reason?: string | null
  }
  'publication.Commitment.Grade': 'ENSURE' | 'PLAN' | 'STRIVE'
  'publication.Commitments.Standing': 'KEPT' | 'OPEN' | 'MISSED' | 'UNKNOWN'
  'publication.Commitments.Tracked': {
    id: string
    article: string
    title: string
    surface: string
    sentence: string
    grade: Schemas['publication.Commitment.Grade']
    topic: string
    placeName: string
    year: number
    target: string
    reached: string | null
    percent: number | null
    standing: Schemas['publication.Commitments.Standing']
  }
  'publication.Credits': { outlets: string[]; authors: string[]; photographers: string[] }
  'publication.Decision.Choice': 'ACCEPT' | 'CHANGE' | 'LEAVE'
  'publication.FollowUpController.At': { draft: number; start: number; end: number }
  'publication.Recalls.Recall': {
    article: string
    title: string
    publishedOn: string
    surface: string
    sentence: string
    indicator: string
    place: string
    from: string
    to: string
    quoted: string
    now: string
    holds: boolean
  }
  'publication.ReviewView': {
    id: string
    title: string
    place: string | null
    no: number
    versions: Schemas['publication.ReviewView.Version'][]
    publishedOn: string
    out: boolean
    fileName: string
    hash: string
    author: string
    credits: Schemas['publication.Credits']
    text: string
    figures: Schemas['publication.ReviewView.Figure'][]
    remarks: Schemas['publication.ReviewView.Remark'][]
    lines: Schemas['publication.ReviewView.Line'][]
    open: number
    release: Schemas['publication.ReviewView.Release'] | null
    statusDate: string
    listVersion: number
    position: number
    asOf: string
  }
  'publication.ReviewView.As': 'WHOLE' | 'PART' | 'FROM' | 'TO' | 'LISTED'
  'publication.ReviewView.Decided': {
    choice: Schemas['publication.Decision.Choice']
    replacement: string | null
    reason: string | null
    post: string
    at: string
    draft: number
  }
  'publication.ReviewView.Figure': {
    no: number
    start: number
    end: number
    surface: string
    sentence: string
    verdict: Schemas['verdict.Verdict']
    holds: boolean
    settled: boolean
    outdated: boolean
    future: boolean
    reasons: string[]
    facts: Schemas['publication.ReviewView.Known'][]
    ties: Schemas['publication.ReviewView.Tie'][]
    suggestion: string | null
    decision: Schemas['publication.ReviewView.Decided'] | null
  }
  'publication.ReviewView.Known': {
    indicator: string
    place: string
    from: string
    to: string
    plan: boolean
    value: string
    source: string
    link: string
    asOf: string | null
    listVersion: number
    entries: number
    superseded: boolean
    trail: string[]
  }
  'publication.ReviewView.Line': {
    start: number
    end: number
    state: Schemas['document.Intake.State']
  }
  'publication.ReviewView.Release': {
    granted: boolean
    reason: string | null
    post: string
    at: string
  }
  'publication.ReviewView.Remark': { code: string; message: string; spans: number[][] }
  'publication.ReviewView.Tie': {
    as: Schemas['publication.ReviewView.As']
    no: number
    surface: string
  }
  'publication.ReviewView.Version': {
    no: number
    fileName: string
    author: string
    at: string
    out: boolean
  }
  'publication.Threshold': { word: string; share: number; source: string }
  'reporting.Desk': {
    period: Schemas['journal.Period']
    due: string
    districts: Schemas['reporting.Desk.DistrictStand'][]
    toAccept: Schemas['reporting.QuantityView'][]
    missing: Schemas['reporting.Owed'][]
    cityLocked: boolean
    history: Schemas['journal.PeriodLock'][]
  }
  'reporting.Desk.DistrictStand': {
    district: string | null
    name: string
    owed: number
    missing: number
    open: number
    accepted: number
    locked: boolean
  }
  'reporting.Owed': {
    project: string
    projectName: string
    district: string | null
    measure: string
    promised: string
    unit: string
    post: string | null
    postName: string | null
    leadUnit: string
    unitName: string
    period: Schemas['journal.Period']
    due: string
    late: boolean
    locked: boolean
    reports: Schemas['reporting.QuantityView'][]
  }
  'reporting.OwedBy': {
    unit: string
    unitName: string
    post: string | null
    postName: string | null
    holder: string | null
    missing: number
    late: boolean
    items: Schemas['reporting.OwedBy.Item'][]
  }
  'reporting.OwedBy.Item': {
    project: string
    projectName: string
    what: string
    milestone: string | null
    promised: string | null
    lastReport: string | null
    stage: Schemas['journal.Stage'] | null
    late: boolean
  }
  'reporting.OwedList': {
    period: Schemas['journal.Period']
    due: string
    active: boolean
    owed: number
    missing: number
    posts: Schemas['reporting.OwedBy'][]
  }
  'reporting.OwedMilestone': {
    key: string
    name: string
    project: string
    projectName: string
    lastReport: string | null
  }
  'reporting.PeriodController.LockRequest': {
    district?: string | null
    kind: Schemas['journal.PeriodKind']
    day: string
    lock: boolean
    reason?: string | null
  }
  'reporting.PeriodController.Mine': {
    statusDate: string
    periods: Schemas['reporting.PeriodController.OwedPeriod'][]
    week: Schemas['journal.Period'] | null
    weekDue: string | null
    milestones: Schemas['reporting.OwedMilestone'][]
    sentBack: Schemas['reporting.QuantityView'][]
    toSign: Schemas['reporting.QuantityView'][]
  }
  'reporting.PeriodController.OwedPeriod': {
    period: Schemas['journal.Period']
    due: string
    figures: Schemas['reporting.Owed'][]
  }
  'reporting.QuantityController.Revision': {
    report: Schemas['reporting.QuantityView']
    steps: Schemas['journal.Step'][]
  }
  'reporting.QuantityController.StepRequest': {
    stage: Schemas['journal.Stage']
    reason?: string | null
  }
  'reporting.QuantityController.Stepped': { done: number }
  'reporting.QuantityController.StepsRequest': { ids: string[]; stage: Schemas['journal.Stage'] }
  'reporting.QuantityRequest': {
    project: string
    milestone?: string | null
    place?: string | null
    subkind?: string | null
    measure: string
    quantity?: string | null
    unit: string
    kind: Schemas['journal.PeriodKind']
    from?: string | null
    to?: string | null
    accrual?: Schemas['journal.Accrual'] | null
    series?: Schemas['journal.Series'] | null
    note?: string | null
    evidence?: string[] | null
    corrects?: string | null
    reason?: string | null
  }
  'reporting.QuantityView': {
    id: string
    slot: string
    revision: number
    project: string
    projectName: string
    milestone: string | null
    district: string | null
    districtName: string | null
    place: string | null
    placeName: string | null
    subkind: string | null
    measure: string
    value: number | null
    unit: string
    printed: string
    period: Schemas['journal.Period']
    accrual: Schemas['journal.Accrual']
    series: Schemas['journal.Series']
    note: string | null
    evidence: Schemas['journal.EvidenceFacts'][]
    login: string
    postName: string
    unitName: string
    corrects: string | null
    reason: string | null
    stage: Schemas['journal.Stage']
    sentBackBecause: string | null
    recordedAt: string
  }
  'reporting.Rhythm': {
    kind: Schemas['journal.PeriodKind']
    day: number
    afterEnd: boolean
    active: boolean
  }
  'verdict.Verdict':
    | 'AGREES'
    | 'ROUNDS_TO'
    | 'TRUNCATED'
    | 'TRUE_BUT_LOOSE'
    | 'DIFFERS'
    | 'UNIT_DIFFERS'
    | 'PERIOD_DIFFERS'
    | 'PLACE_DIFFERS'
    | 'STALE'
    | 'DERIVED_OK'
    | 'DERIVED_DIFFERS'
    | 'NOT_IN_LEDGER'
    | 'AMBIGUOUS'
    | 'NEEDS_BASE'
    | 'NOT_CHECKABLE'
    | 'UNSUPPORTED_SUPERLATIVE'
  'wallmap.AccessKeyController.MadeKey': { login: string; key: string }
  'wallmap.AccessKeyController.NewKey': { label: string }
  'wallmap.AccessKeys.Held': { id: string; label: string; madeAt: string }
  'wallmap.BaseMapController.BaseMapList': {
    maps: Schemas['wallmap.BaseMapController.Described'][]
  }
  'wallmap.BaseMapController.Described': {
    id: string
    name: string
    type: string
    address: string
    minZoom: number
    maxZoom: number
    tileSize: number
    bounds: number[] | null
    datum: string
    shifted: boolean
    approval: string | null
    attribution: string | null
    overlay: boolean
    layers: string[]
  }
  'wallmap.DayLights': {
    day: string
    known: string | null
    listVersion: number
    position: number
    total: number
    lights: Record<string, number>
    projects: Schemas['wallmap.DayLights.Lamp'][]
  }
  'wallmap.DayLights.Lamp': {
    code: string
    name: string
    light: Schemas['forecast.Light']
    lon: number
    lat: number
  }
  'wallmap.DrawnShape': {
    layer: string
    id: number
    code: string
    name: string | null
    geometry: Record<string, unknown> | null
    project: string | null
    phase: number | null
    building: string | null
    district: string | null
    from: string | null
    to: string | null
    properties: Record<string, unknown>
    squareMetres: number
    mu: number
    hectares: number
    metres: number
    by: string
    at: string
    reason: string | null
    endedAt: string | null
    endedBy: string | null
    endReason: string | null
    warnings: Schemas['web.ProblemBody.Line'][]
  }
  'wallmap.FindController.Hits': { hits: Schemas['wallmap.MapSearch.Hit'][] }
  'wallmap.FindController.SelectRequest': {
    area?: unknown
    box?: number[] | null
    layers?: string[] | null
    at?: string | null
  }
  'wallmap.GisFileRows.Taken': {
    id: string
    file: string
    layer: string
    crs: string
    features: number
    login: string
    at: string
  }
  'wallmap.GisPreview': {
    layer: string
    format: string
    crs: string
    guessed: boolean
    swapped: boolean
    features: number
    refused: number
    squareMetres: number
    metres: number
    links: Schemas['wallmap.GisPreview.Links']
    replaced: number
    bounds: number[]
    warnings: Schemas['web.ProblemBody.Line'][]
    findings: Schemas['wallmap.GisPreview.FindingLine'][]
    sample: unknown
    taken: boolean
  }
  'wallmap.GisPreview.FindingLine': {
    index: number
    code: string
    severity: string
    message: string
    advice: string
    bounds: number[] | null
  }
  'wallmap.GisPreview.Links': {
    projects: number
    byCode: number
    byName: number
    byPlace: number
    communities: number
    houses: number
  }
  'wallmap.Listing-of-forecast.MilestoneItem': {
    version: number
    asOf: string
    position: number
    total: number
    page: number
    size: number
    lights: Record<string, number>
    items: Schemas['forecast.MilestoneItem'][]
  }
  'wallmap.Listing-of-forecast.ProjectItem': {
    version: number
    asOf: string
    position: number
    total: number
    page: number
    size: number
    lights: Record<string, number>
    items: Schemas['forecast.ProjectItem'][]
  }
  'wallmap.MapSearch.Hit': {
    layer: string
    id: string
    code: string
    name: string | null
    alias: string | null
    why: Schemas['wallmap.MapSearch.Why']
    lon: number | null
    lat: number | null
    bounds: number[] | null
  }
  'wallmap.MapSearch.Why': 'PLACE' | 'CODE' | 'NAME' | 'ALIAS'
  'wallmap.PaceLine': {
    years: number
    deadline: string
    donePercent: number
    linePercent: number
    onPace: boolean
    projectedFinish: string | null
    sentence: string
  }
  'wallmap.PhaseSpan': {
    no: number
    name: string
    plannedStart: string | null
    plannedFinish: string | null
    forecastStart: string | null
    forecastFinish: string | null
    overlapDays: number | null
    gapDays: number | null
    tooEarly: boolean
    sentence: string
  }
  'wallmap.ProjectPage': {
    code: string
    name: string
    level: Schemas['campaign.Level']
    kind: Schemas['project.Kind']
    district: string | null
    districtName: string | null
    actions: string[]
    line: string | null
    areas: string[]
    leadUnit: string
    leadUnitName: string | null
    investmentWan: number | null
    planYears: number[]
    lon: number | null
    lat: number | null
    light: Schemas['forecast.Light']
    reason: string
    percent: number
    started: boolean
    plannedStart: string | null
    plannedFinish: string | null
    forecastStart: string | null
    forecastFinish: string | null
    actualStart: string | null
    actualFinish: string | null
    slipWorkingDays: number
    packageCode: string | null
    sample: boolean
    aliases: string[]
    place: Schemas['project.Place'] | null
    content: string | null
    supportingUnits: Schemas['wallmap.ProjectPage.Named'][]
    parts: Schemas['wallmap.ProjectPage.Named'][]
    predecessor: Schemas['wallmap.ProjectPage.Named'] | null
    successors: Schemas['wallmap.ProjectPage.Named'][]
    phases: Schemas['wallmap.PhaseSpan'][]
    buildings: Schemas['project.Building'][]
    promises: Schemas['project.Promise'][]
    dormancy: Schemas['project.Dormancy'] | null
    source: string | null
    extras: Record<string, string>
    milestones: Schemas['forecast.MilestoneItem'][]
    history: Schemas['wallmap.ProjectPage.HistoryLine'][]
    reports: Schemas['forecast.EntryView'][]
    why: string[]
    paces: Schemas['wallmap.PaceLine'][]
    countdowns: Schemas['wallmap.Wall.Countdown'][]
    listVersion: number
    statusDate: string
    asOf: string
    position: number
    nonWorkingDays: string[]
  }
  'wallmap.ProjectPage.HistoryLine': {
    version: number
    at: string
    by: string
    reason: string
    milestone: string | null
    field: string
    before: string | null
    after: string | null
  }
  'wallmap.ProjectPage.Named': { code: string; name: string | null }
  'wallmap.Rotation': { pages: Schemas['wallmap.WallPage'][]; seconds: number }
  'wallmap.Scene': {
    page: Schemas['wallmap.WallPage'] | null
    district: string | null
    area: string | null
    project: string | null
    lon: number | null
    lat: number | null
    zoom: number | null
    filter: string | null
    day: string | null
  }
  'wallmap.Sections.Section': {
    district: string | null
    districtName: string | null
    metres: number
    openMetres: number
    percent: number
    open: boolean
  }
  'wallmap.Sections.Work': {
    project: string
    metres: number
    openMetres: number
    sections: Schemas['wallmap.Sections.Section'][]
  }
  'wallmap.Selection.Chosen': {
    id: string
    code: string | null
    name: string | null
    project: string | null
  }
  'wallmap.Selection.Found': {
    layers: Schemas['wallmap.Selection.InLayer'][]
    projects: Schemas['wallmap.Selection.InList'] | null
  }
  'wallmap.Selection.InLayer': {
    layer: string
    total: number
    features: Schemas['wallmap.Selection.Chosen'][]
    squareMetres: number
    metres: number
  }
  'wallmap.Selection.InList': {
    total: number
    codes: string[]
    lights: Record<string, number>
    listVersion: number
  }
  'wallmap.ShapeController.MeasureRequest': { geometry?: unknown }
  'wallmap.ShapeController.Measured': {
    squareMetres: number
    mu: number
    hectares: number
    metres: number
    problems: Schemas['web.ProblemBody.Line'][]
  }
  'wallmap.ShapeController.PlaceRequest': {
    geometry?: unknown
    reason?: string | null
    basedOn?: number | null
  }
  'wallmap.ShapeController.ShapeList': { shapes: Schemas['wallmap.DrawnShape'][] }
  'wallmap.ShapeWish': {
    layer?: string | null
    code?: string | null
    name?: string | null
    geometry?: unknown
    project?: string | null
    phase?: number | null
    building?: string | null
    district?: string | null
    from?: string | null
    to?: string | null
    properties?: Record<string, unknown> | null
    split?: string | null
    reason?: string | null
  }
  'wallmap.SheetController.Series': 'ONE' | 'DISTRICTS' | 'AREAS'
  'wallmap.Show': {
    code: string
    revision: number
    scene: Schemas['wallmap.Scene']
    driver: string | null
    drivenAt: string | null
  }
  'wallmap.Wall': {
    campaign: Schemas['wallmap.Wall.CampaignDay']
    statusDate: string
    asOf: string
    listVersion: number
    position: number
    figures: Schemas['wallmap.Wall.Figure'][]
    lights: Schemas['wallmap.Wall.LightCounts']
    late: Schemas['wallmap.Wall.LateLine'][]
    curve: Schemas['wallmap.Wall.Curve']
    league: Schemas['wallmap.Wall.LeagueLine'][]
    events: Schemas['wallmap.Wall.EventLine'][]
    districts: Schemas['wallmap.Wall.DistrictShade'][]
    marks: Schemas['wallmap.Wall.Mark'][]
    areas: Schemas['wallmap.Wall.AreaLight'][]
    nodes: Schemas['wallmap.Wall.Countdown'][]
    placed: number
  }
  'wallmap.Wall.AreaLight': {
    code: string
    name: string
    light: Schemas['forecast.Light']
    reason: string
    projects: number
  }
  'wallmap.Wall.CampaignDay': { code: string; name: string; day: number; days: number }
  'wallmap.Wall.Countdown': { name: string; date: string; workingDaysLeft: number }
  'wallmap.Wall.Curve': { title: string; unit: string; points: Schemas['wallmap.Wall.Point'][] }
  'wallmap.Wall.DistrictShade': {
    code: string
    name: string
    projects: number
    late: number
    atRisk: number
    onTimePercent: number | null
    light: Schemas['forecast.Light']
    reason: string
  }
  'wallmap.Wall.EventLine': {
    position: number
    recordedAt: string
    effectiveOn: string
    kind: Schemas['journal.ReportKind']
    project: string
    projectName: string
    milestoneName: string
    unitName: string | null
    sentence: string
  }
  'wallmap.Wall.Figure': {
    key: string
    count: number
    of: number
    unit: string
    percent: number
    query: string
    ofQuery: string
    list: string
    change: number | null
  }
  'wallmap.Wall.LateLine': {
    milestone: string
    project: string
    projectName: string
    milestoneName: string
    unit: string | null
    unitName: string | null
    days: number
    light: Schemas['forecast.Light']
    reason: string
  }
  'wallmap.Wall.LeagueLine': {
    district: string
    name: string
    rank: number
    onTime: number
    of: number
    percent: number
    late: number
  }
  'wallmap.Wall.LightCounts': {
    projects: Record<string, number>
    milestones: Record<string, number>
  }
  'wallmap.Wall.Mark': {
    project: string
    name: string
    lon: number
    lat: number
    light: Schemas['forecast.Light']
    reason: string
  }
  'wallmap.Wall.Point': {
    date: string
    plan: number
    forecast: number | null
    actual: number | null
  }
  'wallmap.WallPage': 'CITY' | 'DISTRICTS' | 'AREAS' | 'LATE' | 'CURVES' | 'LEAGUE'
  'web.Page-of-exchange.RowView': {
    total: number
    page: number
    size: number
    items: Schemas['exchange.RowView'][]
  }
  'web.Page-of-project.Change': {
    total: number
    page: number
    size: number
    items: Schemas['project.Change'][]
  }
  'web.Problem': { code: string; field: string; value: string | null; arguments: unknown[] }
  'web.ProblemBody.Line': {
    code: string
    field: string
    value: string | null
    message: string
    advice: string
  }
}
