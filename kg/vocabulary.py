"""The terms of the graph, each spelled once: ours, and those of others that we use.

`KG` holds exactly the terms that `ontology/vocabulary.ttl` defines (a test compares
them); the other classes hold only those terms of a vocabulary that the program uses.
A misspelt term is an `AttributeError` at import and an error of the type checker.
"""

from collections.abc import Mapping
from typing import Final

from pyoxigraph import NamedNode


class KG:
    """Our own terms; defined in `ontology/vocabulary.ttl`."""

    NS: Final = "https://w3id.org/warta-kg/ns#"

    # classes
    Analysis: Final = NamedNode(NS + "Analysis")
    AuthorityRelation: Final = NamedNode(NS + "AuthorityRelation")
    Build: Final = NamedNode(NS + "Build")
    Capacity: Final = NamedNode(NS + "Capacity")
    CitationCheck: Final = NamedNode(NS + "CitationCheck")
    Claim: Final = NamedNode(NS + "Claim")
    Contradiction: Final = NamedNode(NS + "Contradiction")
    ContradictionKind: Final = NamedNode(NS + "ContradictionKind")
    DateBasis: Final = NamedNode(NS + "DateBasis")
    DirectStatement: Final = NamedNode(NS + "DirectStatement")
    Fact: Final = NamedNode(NS + "Fact")
    LawStatus: Final = NamedNode(NS + "LawStatus")
    LeftOut: Final = NamedNode(NS + "LeftOut")
    LegalCitation: Final = NamedNode(NS + "LegalCitation")
    LegalRelationClaim: Final = NamedNode(NS + "LegalRelationClaim")
    OfficeClaim: Final = NamedNode(NS + "OfficeClaim")
    ProposedRelation: Final = NamedNode(NS + "ProposedRelation")
    ReportedStatement: Final = NamedNode(NS + "ReportedStatement")
    Resolution: Final = NamedNode(NS + "Resolution")
    SameAsDecision: Final = NamedNode(NS + "SameAsDecision")
    Statement: Final = NamedNode(NS + "Statement")
    Tenure: Final = NamedNode(NS + "Tenure")

    # schemes
    Capacities: Final = NamedNode(NS + "Capacities")
    ContradictionKinds: Final = NamedNode(NS + "ContradictionKinds")
    DateBases: Final = NamedNode(NS + "DateBases")
    LawStatuses: Final = NamedNode(NS + "LawStatuses")
    Resolutions: Final = NamedNode(NS + "Resolutions")

    # capacities
    Definitive: Final = NamedNode(NS + "Definitive")
    Penjabat: Final = NamedNode(NS + "Penjabat")
    PejabatSementara: Final = NamedNode(NS + "PejabatSementara")
    PelaksanaTugas: Final = NamedNode(NS + "PelaksanaTugas")
    PelaksanaHarian: Final = NamedNode(NS + "PelaksanaHarian")
    Incumbent: Final = NamedNode(NS + "Incumbent")
    Candidate: Final = NamedNode(NS + "Candidate")
    Elect: Final = NamedNode(NS + "Elect")
    Former: Final = NamedNode(NS + "Former")

    # date bases
    FullDate: Final = NamedNode(NS + "FullDate")
    WeekdayChecked: Final = NamedNode(NS + "WeekdayChecked")
    RelativeToPublication: Final = NamedNode(NS + "RelativeToPublication")
    PublicationDate: Final = NamedNode(NS + "PublicationDate")
    WeekdayConflict: Final = NamedNode(NS + "WeekdayConflict")

    # ways in which a speaker is resolved
    FullName: Final = NamedNode(NS + "FullName")
    PartialName: Final = NamedNode(NS + "PartialName")
    Pronoun: Final = NamedNode(NS + "Pronoun")
    RoleMention: Final = NamedNode(NS + "RoleMention")
    Continuation: Final = NamedNode(NS + "Continuation")

    # kinds of contradiction
    SeatHeldTwice: Final = NamedNode(NS + "SeatHeldTwice")
    OfficeEnded: Final = NamedNode(NS + "OfficeEnded")
    QuoteDatedTwice: Final = NamedNode(NS + "QuoteDatedTwice")
    OutletsDisagree: Final = NamedNode(NS + "OutletsDisagree")
    RegisterDisagrees: Final = NamedNode(NS + "RegisterDisagrees")

    # statuses of laws
    InForce: Final = NamedNode(NS + "InForce")
    AmendedSince: Final = NamedNode(NS + "AmendedSince")
    Repealed: Final = NamedNode(NS + "Repealed")
    NotYetInForce: Final = NamedNode(NS + "NotYetInForce")
    StatusUnknown: Final = NamedNode(NS + "StatusUnknown")

    # graphs
    authority: Final = NamedNode(NS + "authority")
    facts: Final = NamedNode(NS + "facts")
    measures: Final = NamedNode(NS + "measures")
    report: Final = NamedNode(NS + "report")

    # office and tenure
    attestedOn: Final = NamedNode(NS + "attestedOn")
    ballotNumber: Final = NamedNode(NS + "ballotNumber")
    capacity: Final = NamedNode(NS + "capacity")
    election: Final = NamedNode(NS + "election")
    firstAttested: Final = NamedNode(NS + "firstAttested")
    lastAttested: Final = NamedNode(NS + "lastAttested")
    runningMate: Final = NamedNode(NS + "runningMate")
    succeeds: Final = NamedNode(NS + "succeeds")

    # statement
    cue: Final = NamedNode(NS + "cue")
    dateBasis: Final = NamedNode(NS + "dateBasis")
    resolvedBy: Final = NamedNode(NS + "resolvedBy")
    speakerLabel: Final = NamedNode(NS + "speakerLabel")
    speakingAs: Final = NamedNode(NS + "speakingAs")

    # law
    akomaNtoso: Final = NamedNode(NS + "akomaNtoso")
    annuls: Final = NamedNode(NS + "annuls")
    citedIn: Final = NamedNode(NS + "citedIn")
    enacts: Final = NamedNode(NS + "enacts")
    implements: Final = NamedNode(NS + "implements")
    provision: Final = NamedNode(NS + "provision")
    year: Final = NamedNode(NS + "year")

    # article, place
    bpsCode: Final = NamedNode(NS + "bpsCode")
    iso3166_2: Final = NamedNode(NS + "iso3166-2")
    duplicateOf: Final = NamedNode(NS + "duplicateOf")
    textSha256: Final = NamedNode(NS + "textSha256")

    # facts and decisions
    decidedDifferent: Final = NamedNode(NS + "decidedDifferent")
    decidedSame: Final = NamedNode(NS + "decidedSame")
    inferredEnd: Final = NamedNode(NS + "inferredEnd")
    inferredFrom: Final = NamedNode(NS + "inferredFrom")
    inferredStart: Final = NamedNode(NS + "inferredStart")
    reason: Final = NamedNode(NS + "reason")
    recordOf: Final = NamedNode(NS + "recordOf")
    rule: Final = NamedNode(NS + "rule")
    score: Final = NamedNode(NS + "score")

    # analysis
    betweenness: Final = NamedNode(NS + "betweenness")
    community: Final = NamedNode(NS + "community")
    degree: Final = NamedNode(NS + "degree")
    pageRank: Final = NamedNode(NS + "pageRank")

    # build report
    articlesLeftOut: Final = NamedNode(NS + "articlesLeftOut")
    articlesRead: Final = NamedNode(NS + "articlesRead")
    leftOut: Final = NamedNode(NS + "leftOut")
    sourceFile: Final = NamedNode(NS + "sourceFile")

    # check of a citation
    asOf: Final = NamedNode(NS + "asOf")
    checks: Final = NamedNode(NS + "checks")
    decidedBy: Final = NamedNode(NS + "decidedBy")
    lawStatus: Final = NamedNode(NS + "lawStatus")
    precededBy: Final = NamedNode(NS + "precededBy")
    probablyMeans: Final = NamedNode(NS + "probablyMeans")
    since: Final = NamedNode(NS + "since")
    sourceCount: Final = NamedNode(NS + "sourceCount")
    titleAgrees: Final = NamedNode(NS + "titleAgrees")

    # contradiction
    contradictingClaim: Final = NamedNode(NS + "contradictingClaim")
    contradictionKind: Final = NamedNode(NS + "contradictionKind")

    # lexicon: what the extractor knows of words
    NicknamePeriod: Final = NamedNode(NS + "NicknamePeriod")
    afterLabel: Final = NamedNode(NS + "afterLabel")
    anchor: Final = NamedNode(NS + "anchor")
    backwardLabel: Final = NamedNode(NS + "backwardLabel")
    beforeLabel: Final = NamedNode(NS + "beforeLabel")
    capital: Final = NamedNode(NS + "capital")
    citedAs: Final = NamedNode(NS + "citedAs")
    contextLabel: Final = NamedNode(NS + "contextLabel")
    cueForm: Final = NamedNode(NS + "cueForm")
    document: Final = NamedNode(NS + "document")
    exercisesPower: Final = NamedNode(NS + "exercisesPower")
    fusesCapacity: Final = NamedNode(NS + "fusesCapacity")
    fusesRole: Final = NamedNode(NS + "fusesRole")
    gender: Final = NamedNode(NS + "gender")
    headLabel: Final = NamedNode(NS + "headLabel")
    headlineLabel: Final = NamedNode(NS + "headlineLabel")
    isAfterName: Final = NamedNode(NS + "isAfterName")
    isDirectCue: Final = NamedNode(NS + "isDirectCue")
    isNominal: Final = NamedNode(NS + "isNominal")
    isPartOfName: Final = NamedNode(NS + "isPartOfName")
    isPassive: Final = NamedNode(NS + "isPassive")
    isPattern: Final = NamedNode(NS + "isPattern")
    isProposed: Final = NamedNode(NS + "isProposed")
    isReportedCue: Final = NamedNode(NS + "isReportedCue")
    isSingleSeat: Final = NamedNode(NS + "isSingleSeat")
    isVerified: Final = NamedNode(NS + "isVerified")
    isWeak: Final = NamedNode(NS + "isWeak")
    isWholeLine: Final = NamedNode(NS + "isWholeLine")
    kind: Final = NamedNode(NS + "kind")
    level: Final = NamedNode(NS + "level")
    meaning: Final = NamedNode(NS + "meaning")
    meansLaw: Final = NamedNode(NS + "meansLaw")
    needsNumber: Final = NamedNode(NS + "needsNumber")
    nounLabel: Final = NamedNode(NS + "nounLabel")
    number: Final = NamedNode(NS + "number")
    ofBody: Final = NamedNode(NS + "ofBody")
    officeOf: Final = NamedNode(NS + "officeOf")
    offset: Final = NamedNode(NS + "offset")
    passiveLabel: Final = NamedNode(NS + "passiveLabel")
    pattern: Final = NamedNode(NS + "pattern")
    period: Final = NamedNode(NS + "period")
    position: Final = NamedNode(NS + "position")
    quotationLabel: Final = NamedNode(NS + "quotationLabel")
    scope: Final = NamedNode(NS + "scope")
    secondaryLabel: Final = NamedNode(NS + "secondaryLabel")
    shortLabel: Final = NamedNode(NS + "shortLabel")
    takes: Final = NamedNode(NS + "takes")
    takesClause: Final = NamedNode(NS + "takesClause")
    unit: Final = NamedNode(NS + "unit")
    weakLabel: Final = NamedNode(NS + "weakLabel")


class ORG:
    """The W3C Organization ontology."""

    NS: Final = "http://www.w3.org/ns/org#"
    FormalOrganization: Final = NamedNode(NS + "FormalOrganization")
    Membership: Final = NamedNode(NS + "Membership")
    Organization: Final = NamedNode(NS + "Organization")
    OrganizationalUnit: Final = NamedNode(NS + "OrganizationalUnit")
    Post: Final = NamedNode(NS + "Post")
    Role: Final = NamedNode(NS + "Role")
    holds: Final = NamedNode(NS + "holds")
    heldBy: Final = NamedNode(NS + "heldBy")
    member: Final = NamedNode(NS + "member")
    organization: Final = NamedNode(NS + "organization")
    postIn: Final = NamedNode(NS + "postIn")
    role: Final = NamedNode(NS + "role")
    subOrganizationOf: Final = NamedNode(NS + "subOrganizationOf")
    unitOf: Final = NamedNode(NS + "unitOf")


class OPENGOV:
    """Popolo: what org: lacks for public offices."""

    NS: Final = "http://www.w3.org/ns/opengov#"
    area: Final = NamedNode(NS + "area")
    onBehalfOf: Final = NamedNode(NS + "onBehalfOf")
    post: Final = NamedNode(NS + "post")


class SCHEMA:
    """schema.org, with https."""

    NS: Final = "https://schema.org/"
    AdministrativeArea: Final = NamedNode(NS + "AdministrativeArea")
    Event: Final = NamedNode(NS + "Event")
    Legislation: Final = NamedNode(NS + "Legislation")
    NewsArticle: Final = NamedNode(NS + "NewsArticle")
    Organization: Final = NamedNode(NS + "Organization")
    Person: Final = NamedNode(NS + "Person")
    Place: Final = NamedNode(NS + "Place")
    Quotation: Final = NamedNode(NS + "Quotation")
    about: Final = NamedNode(NS + "about")
    articleBody: Final = NamedNode(NS + "articleBody")
    containedInPlace: Final = NamedNode(NS + "containedInPlace")
    creator: Final = NamedNode(NS + "creator")
    dateModified: Final = NamedNode(NS + "dateModified")
    datePublished: Final = NamedNode(NS + "datePublished")
    dissolutionDate: Final = NamedNode(NS + "dissolutionDate")
    foundingDate: Final = NamedNode(NS + "foundingDate")
    headline: Final = NamedNode(NS + "headline")
    honorificPrefix: Final = NamedNode(NS + "honorificPrefix")
    honorificSuffix: Final = NamedNode(NS + "honorificSuffix")
    inLanguage: Final = NamedNode(NS + "inLanguage")
    mentions: Final = NamedNode(NS + "mentions")
    name: Final = NamedNode(NS + "name")
    publisher: Final = NamedNode(NS + "publisher")
    text: Final = NamedNode(NS + "text")
    url: Final = NamedNode(NS + "url")
    validFrom: Final = NamedNode(NS + "validFrom")
    validUntil: Final = NamedNode(NS + "validUntil")


class ELI:
    """The European Legislation Identifier ontology."""

    NS: Final = "http://data.europa.eu/eli/ontology#"
    LegalResource: Final = NamedNode(NS + "LegalResource")
    amended_by: Final = NamedNode(NS + "amended_by")
    amends: Final = NamedNode(NS + "amends")
    based_on: Final = NamedNode(NS + "based_on")
    cited_by: Final = NamedNode(NS + "cited_by")
    cites: Final = NamedNode(NS + "cites")
    date_document: Final = NamedNode(NS + "date_document")
    date_no_longer_in_force: Final = NamedNode(NS + "date_no_longer_in_force")
    first_date_entry_in_force: Final = NamedNode(NS + "first_date_entry_in_force")
    in_force: Final = NamedNode(NS + "in_force")
    number: Final = NamedNode(NS + "number")
    repealed_by: Final = NamedNode(NS + "repealed_by")
    repeals: Final = NamedNode(NS + "repeals")
    title: Final = NamedNode(NS + "title")
    title_short: Final = NamedNode(NS + "title_short")
    type_document: Final = NamedNode(NS + "type_document")


class OA:
    """Web Annotation: where a passage stands."""

    NS: Final = "http://www.w3.org/ns/oa#"
    TextPositionSelector: Final = NamedNode(NS + "TextPositionSelector")
    TextQuoteSelector: Final = NamedNode(NS + "TextQuoteSelector")
    end: Final = NamedNode(NS + "end")
    exact: Final = NamedNode(NS + "exact")
    hasSelector: Final = NamedNode(NS + "hasSelector")
    hasSource: Final = NamedNode(NS + "hasSource")
    prefix: Final = NamedNode(NS + "prefix")
    start: Final = NamedNode(NS + "start")
    suffix: Final = NamedNode(NS + "suffix")


class PROV:
    """PROV-O: what rests on what, and who decided."""

    NS: Final = "http://www.w3.org/ns/prov#"
    Activity: Final = NamedNode(NS + "Activity")
    Agent: Final = NamedNode(NS + "Agent")
    Entity: Final = NamedNode(NS + "Entity")
    SoftwareAgent: Final = NamedNode(NS + "SoftwareAgent")
    atTime: Final = NamedNode(NS + "atTime")
    endedAtTime: Final = NamedNode(NS + "endedAtTime")
    generatedAtTime: Final = NamedNode(NS + "generatedAtTime")
    hadPrimarySource: Final = NamedNode(NS + "hadPrimarySource")
    startedAtTime: Final = NamedNode(NS + "startedAtTime")
    used: Final = NamedNode(NS + "used")
    wasAssociatedWith: Final = NamedNode(NS + "wasAssociatedWith")
    wasAttributedTo: Final = NamedNode(NS + "wasAttributedTo")
    wasDerivedFrom: Final = NamedNode(NS + "wasDerivedFrom")
    wasGeneratedBy: Final = NamedNode(NS + "wasGeneratedBy")
    wasQuotedFrom: Final = NamedNode(NS + "wasQuotedFrom")


class SKOS:
    """SKOS: labels, notations, concept schemes."""

    NS: Final = "http://www.w3.org/2004/02/skos/core#"
    Concept: Final = NamedNode(NS + "Concept")
    ConceptScheme: Final = NamedNode(NS + "ConceptScheme")
    altLabel: Final = NamedNode(NS + "altLabel")
    broader: Final = NamedNode(NS + "broader")
    closeMatch: Final = NamedNode(NS + "closeMatch")
    definition: Final = NamedNode(NS + "definition")
    editorialNote: Final = NamedNode(NS + "editorialNote")
    exactMatch: Final = NamedNode(NS + "exactMatch")
    example: Final = NamedNode(NS + "example")
    hasTopConcept: Final = NamedNode(NS + "hasTopConcept")
    hiddenLabel: Final = NamedNode(NS + "hiddenLabel")
    inScheme: Final = NamedNode(NS + "inScheme")
    narrower: Final = NamedNode(NS + "narrower")
    notation: Final = NamedNode(NS + "notation")
    note: Final = NamedNode(NS + "note")
    prefLabel: Final = NamedNode(NS + "prefLabel")
    related: Final = NamedNode(NS + "related")
    scopeNote: Final = NamedNode(NS + "scopeNote")
    topConceptOf: Final = NamedNode(NS + "topConceptOf")


class DCTERMS:
    """Dublin Core terms."""

    NS: Final = "http://purl.org/dc/terms/"
    created: Final = NamedNode(NS + "created")
    creator: Final = NamedNode(NS + "creator")
    date: Final = NamedNode(NS + "date")
    description: Final = NamedNode(NS + "description")
    identifier: Final = NamedNode(NS + "identifier")
    isReplacedBy: Final = NamedNode(NS + "isReplacedBy")
    issued: Final = NamedNode(NS + "issued")
    license: Final = NamedNode(NS + "license")
    modified: Final = NamedNode(NS + "modified")
    replaces: Final = NamedNode(NS + "replaces")
    source: Final = NamedNode(NS + "source")
    spatial: Final = NamedNode(NS + "spatial")
    subject: Final = NamedNode(NS + "subject")
    title: Final = NamedNode(NS + "title")
    type: Final = NamedNode(NS + "type")


class FOAF:
    """FOAF: people and groups."""

    NS: Final = "http://xmlns.com/foaf/0.1/"
    Agent: Final = NamedNode(NS + "Agent")
    Organization: Final = NamedNode(NS + "Organization")
    Person: Final = NamedNode(NS + "Person")
    familyName: Final = NamedNode(NS + "familyName")
    givenName: Final = NamedNode(NS + "givenName")
    name: Final = NamedNode(NS + "name")


class ITSRDF:
    """ITS 2.0 in RDF: confidence of what a machine read."""

    NS: Final = "http://www.w3.org/2005/11/its/rdf#"
    taConfidence: Final = NamedNode(NS + "taConfidence")
    taIdentRef: Final = NamedNode(NS + "taIdentRef")


class GN:
    """The GeoNames ontology."""

    NS: Final = "http://www.geonames.org/ontology#"
    Feature: Final = NamedNode(NS + "Feature")
    featureCode: Final = NamedNode(NS + "featureCode")
    parentFeature: Final = NamedNode(NS + "parentFeature")
    population: Final = NamedNode(NS + "population")


class SEM:
    """The Simple Event Model."""

    NS: Final = "http://semanticweb.cs.vu.nl/2009/11/sem/"
    Event: Final = NamedNode(NS + "Event")
    hasActor: Final = NamedNode(NS + "hasActor")
    hasPlace: Final = NamedNode(NS + "hasPlace")
    hasTimeStamp: Final = NamedNode(NS + "hasTimeStamp")


class RDF:
    """RDF itself."""

    NS: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    Property: Final = NamedNode(NS + "Property")
    Statement: Final = NamedNode(NS + "Statement")
    langString: Final = NamedNode(NS + "langString")
    object: Final = NamedNode(NS + "object")
    predicate: Final = NamedNode(NS + "predicate")
    subject: Final = NamedNode(NS + "subject")
    type: Final = NamedNode(NS + "type")


class RDFS:
    """RDF Schema."""

    NS: Final = "http://www.w3.org/2000/01/rdf-schema#"
    Class: Final = NamedNode(NS + "Class")
    comment: Final = NamedNode(NS + "comment")
    domain: Final = NamedNode(NS + "domain")
    isDefinedBy: Final = NamedNode(NS + "isDefinedBy")
    label: Final = NamedNode(NS + "label")
    range: Final = NamedNode(NS + "range")
    seeAlso: Final = NamedNode(NS + "seeAlso")
    subClassOf: Final = NamedNode(NS + "subClassOf")
    subPropertyOf: Final = NamedNode(NS + "subPropertyOf")


class XSD:
    """XML Schema datatypes."""

    NS: Final = "http://www.w3.org/2001/XMLSchema#"
    anyURI: Final = NamedNode(NS + "anyURI")
    boolean: Final = NamedNode(NS + "boolean")
    date: Final = NamedNode(NS + "date")
    dateTime: Final = NamedNode(NS + "dateTime")
    decimal: Final = NamedNode(NS + "decimal")
    double: Final = NamedNode(NS + "double")
    gYear: Final = NamedNode(NS + "gYear")
    gYearMonth: Final = NamedNode(NS + "gYearMonth")
    integer: Final = NamedNode(NS + "integer")
    nonNegativeInteger: Final = NamedNode(NS + "nonNegativeInteger")
    positiveInteger: Final = NamedNode(NS + "positiveInteger")
    string: Final = NamedNode(NS + "string")


class OWL:
    """OWL 2."""

    NS: Final = "http://www.w3.org/2002/07/owl#"
    AnnotationProperty: Final = NamedNode(NS + "AnnotationProperty")
    Class: Final = NamedNode(NS + "Class")
    DatatypeProperty: Final = NamedNode(NS + "DatatypeProperty")
    NamedIndividual: Final = NamedNode(NS + "NamedIndividual")
    ObjectProperty: Final = NamedNode(NS + "ObjectProperty")
    Ontology: Final = NamedNode(NS + "Ontology")
    differentFrom: Final = NamedNode(NS + "differentFrom")
    disjointWith: Final = NamedNode(NS + "disjointWith")
    inverseOf: Final = NamedNode(NS + "inverseOf")
    sameAs: Final = NamedNode(NS + "sameAs")
    versionInfo: Final = NamedNode(NS + "versionInfo")


PREFIXES: Final[Mapping[str, str]] = {
    "kg": KG.NS,
    "org": ORG.NS,
    "opengov": OPENGOV.NS,
    "schema": SCHEMA.NS,
    "eli": ELI.NS,
    "oa": OA.NS,
    "prov": PROV.NS,
    "skos": SKOS.NS,
    "dcterms": DCTERMS.NS,
    "foaf": FOAF.NS,
    "itsrdf": ITSRDF.NS,
    "gn": GN.NS,
    "sem": SEM.NS,
    "rdf": RDF.NS,
    "rdfs": RDFS.NS,
    "xsd": XSD.NS,
    "owl": OWL.NS,
}
"""Prefix to namespace, for queries and for writing; ours first."""
