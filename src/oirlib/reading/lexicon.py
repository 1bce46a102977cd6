"""Closed classes of English words that the reader goes by. Subject matter is the vocabulary's, not this file's."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BE = _words("is are was were be been being 's 're am")
HAVE = _words("has have had having")
AUX = BE | HAVE | _words("will would could should may might must can do does did get gets got")
HOLDING = HAVE | _words(
    "keeps keep kept maintains maintain maintained deployed deploys deploy stationed retains retain retained sent"
    " send sends withdraw withdrew withdraws pull pulls pulled sending deploying keeping maintaining"
)

DETERMINERS = _words(
    "the a an its their his her our your my this that these those some any all each every both such another"
)
PREPOSITIONS = _words(
    "aboard in on at of for from to with by against near around outside inside within across through throughout during"
    " between among amid under over above below along after before since until into onto off toward towards via"
    " without beyond behind beside besides despite including per about as like except north south east west"
    " northeast northwest southeast southwest versus targeting upon"
)
CONJUNCTIONS = _words("and or but nor & while whereas although though because if when whether unless so than")
RELATIVES = _words("that which who whom whose where wherein whereby")
PRONOUNS = _words("he she it they we i you them him us me who itself themselves there")

# Words between a figure and what it counts that say nothing of what is counted.
NOISE = _words(
    "more other others additional further extra new newly separate different known suspected alleged total so-called"
    " unspecified various several successive consecutive subsequent recent latest previous reported confirmed"
    " estimated remaining key major large small smaller larger big heavy heavily light minor simultaneous joint"
    " combined precision successful deadly lethal dangerous hardcore reputed apparent presumed young old male"
    " female armed well-armed unarmed active hard-core initial original same full entire only just about"
    " highly very least as many few mostly mainly fleeing local domestic individual unidentified unnamed named"
    " high-level high-ranking mid-level low-level top-level well-known self-declared planned distinct targeted"
    " secure secret camouflaged fortified makeshift available"
    " own unintentional unintentionally accidental open dynamic deliberate defensive coordinated nearby"
)

REPORTING = _words(
    "said says say saying announced announces announcing reported reports stated states stating told tells telling"
    " claimed claims claiming confirmed confirms confirming added adds adding noted notes noting wrote writes"
    " acknowledged acknowledges admitted admits disclosed discloses revealed reveals revealing tweeted posted"
    " testified explained explains warned warns declared declares alleged alleges insisted emphasized"
    " placed places show found finds estimated estimates estimating detailed details indicated indicates read"
    " reads according continued"
    " specified clarified recalled argued argues assessed assesses believe believes believed put puts recorded"
    " documented documents counted published tallied cited citing suggested suggests briefed showed shows"
    " affirmed affirms pointed cautioned cautions elaborated highlighted emphasised emphasizes stresses"
    " concluded concedes conceded underscored underscores ascribed attributed described identified maintained"
    " maintains mentioned mentions predicted monitored commented remarked asserted reiterated stressed expressed"
)
# Of these, the ones that also do other work, and need "that" or a comma or a name to count as saying something.
WEAK_REPORTING = _words(
    "mentioned mentions underscored underscores"
    " recalled claimed claims claiming reports states notes details estimates read reads documents posted put puts"
    " monitored documented recorded counted identified published described cited continued believed"
    " pointed highlighted"
    " believe declared maintained maintains documents shows showed show found finds attributed ascribed placed places"
)

# Verbs that end a stretch of words as surely as a full stop does; none of them says what was done to what is counted.
PLAIN_VERBS = _words(
    "remain remains remained stay stays stayed stand stands stood work works worked working live lives lived"
    " include includes included comprise comprises comprised comprising involve involves involved involving"
    " fight fights fought fighting operate operates operating operated continue continues"
    " make makes made take takes took taken taking give gives gave given go goes went gone come comes came"
    " become becomes became begin begins began begun follow follows followed lead leads led leave leaves"
    " leaving show shows see sees saw seen call calls called know knows need needs use uses used try tries tried"
    " help helps helped support supports supported train trains trained advise assist assists assisted serve serves"
    " served"
    " seek seeks sought want wants wanted appear appears appeared seem seems seemed bring brings brought bringing"
    " fall falls fell fallen rise rises rose risen reach reaches reached increase increased decrease decreased"
    " drop dropped double doubled require required suffer suffers suffered sustain sustained sustaining"
    " receive received participate participated participating part belong belonged belonging"
    " arrive arrived enter entered join joined joining return returned flee fled escape escaped"
    " flow flowed hold holds held face faces faced carry carried carrying oversee oversaw oversees"
    " occurred occur took happened happen resulted resulting result base based located aimed"
    " account accounted represent represents represented accompanied backed tasked assigned"
)
ADVERBS = _words(
    "also reportedly allegedly apparently then later still already now currently today yesterday recently previously"
    " not never only just even too well however together alone either instead again once ago so far initially"
    " back approximately around about roughly nearly almost there here else later overnight"
)

# Nouns that are counted in passing: a way, a time, a side. A figure on one of these states nothing to compare.
ABSTRACT = _words(
    "way ways thing things reason reasons time times factor factors front fronts occasion occasions side sides point"
    " points issue issues question questions step steps case cases example examples kind kinds type types sort sorts"
    " part parts form forms level levels aspect aspects country countries nation nations government governments"
    " state states party parties group groups day days week weeks month months year years decade decades hour hours"
    " minute minutes second seconds century centuries night nights morning weekend quarter quarters phase phases"
    " goal goals objective objectives priority priorities challenge challenges statement statements report reports"
    " photo photos picture pictures image images video videos article articles page pages word words source sources"
    " name names chapter category categories area areas option options lesson lessons sector sectors"
    " detail details announcement announcements reference references"
    " another thirds third half else percent line lines round rounds end ends effort efforts purpose purposes"
    " one ones person's man's opportunity threat threats concern concerns element elements"
    " role roles stage stages series place places topic topics theme themes principle principles measure measures"
    " outlet outlets agency agencies organization organizations condition conditions difference differences"
    " administration administrations region regions language languages decision decisions"
)
NUMBER_NOUNS = _words(
    "presence number numbers toll tolls figure figures total totals count counts tally tallies level levels size"
    " population populations"
    " strength"
)
SPAN_UNITS = _words(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades century"
    " centuries night nights fortnight fortnights quarter quarters weekend weekends mile miles kilometer kilometers"
    " kilometre kilometres km meter meters metre metres feet foot ft yards yard inch inches knots mph kph degrees"
    " year-old years-old pounds pound lb lbs kg kilograms tons ton tonnes tonne hertz megahertz gallons liters litres"
    " hour-long day-long year-long month-long minute-long week-long"
)
