"""The nouns of speech, and the verbs beside which they report: "expressed the hope that", "gave thanks"."""

from relations.extraction.language.english import by_form
from relations.extraction.language.tokens import words

# "expressed the hope that", "gave an undertaking", "offered his congratulations", "reached agreement on".
SUPPORT_VERBS = words(
    "lay share express voice give make offer convey issue deliver extend send renew state reiterate raise "
    "repeat put register lodge file seek reach sound pass present have strike come release publish"
)
SPEECH_NOUNS = words(
    "support gratefulness contrition trust belief hope hopes view views concern concerns undertaking "
    "assurance assurances promise promises pledge pledges apology apologies congratulations condolences "
    "thanks gratitude remark remarks warning warnings appeal appeals request requests proposal proposals "
    "regret regrets opposition willingness intention determination desire opinion readiness commitment "
    "commitments satisfaction wish wishes understanding invitation appreciation anger disappointment "
    "confidence respect sympathy remorse sorrow optimism doubt doubts misgivings unease alarm dismay "
    "protest complaint objection objections praise tribute greetings resolve interest belief conviction "
    "suggestion vow call calls plea welcome outrage displeasure condolence solidarity expectation "
    "expectations words caution cautions rebuke rebukes rejoinder threat threats "
    "word answer reply statement declaration comment comments case point argument"
)
# After these a noun says nothing about speech: "made a call", "had a view", "made a point of visiting".
SUPPORT_NEEDS = {
    "have": frozenset(),
    "come": frozenset(),
    "put": words("case proposal proposals view views request question"),
    "strike": frozenset(),
    "lay": words("terms conditions"),
    "pass": words("condolences greetings thanks"),
    "present": words("view views proposal proposals case opinion argument"),
    "make": words(
        "undertaking promise promises pledge pledges apology apologies remark remarks appeal appeals "
        "request requests proposal proposals commitment commitments suggestion vow plea case point argument "
        "statement declaration comment comments protest complaint"
    ),
    "reach": words("understanding"),
    "share": words(
        "view concern opinion recognition understanding perception belief awareness conviction position "
        "stance assessment hope determination intention"
    ),
    "give": words(
        "undertaking assurance assurances promise promises pledge pledges warning thanks praise commitment "
        "opinion view views word answer reply welcome apology account version"
    ),
    "issue": words(
        "apology warning warnings appeal appeals statement call declaration protest pledge invitation "
        "condolences remarks request"
    ),
    "release": words("statement declaration"),
    "publish": words("statement declaration"),
    "raise": words("concern objection doubt issue matter question case subject problem prospect possibility"),
    "sound": words("warning alarm"),
    "deliver": words("warning apology appeal speech statement remarks message"),
    "offer": words(
        "words congratulations condolences thanks apology apologies assurance assurances praise sympathy "
        "proposal gratitude support view views"
    ),
    "extend": words("words congratulations condolences thanks invitation apology sympathy greetings"),
    "send": words("words congratulations condolences greetings thanks"),
    "state": words("opposition intention view views determination commitment willingness readiness case"),
    "renew": words("call calls appeal pledge proposal request invitation offer commitment apology"),
    "repeat": words("call calls appeal pledge proposal request offer apology warning"),
    "reiterate": words("call calls appeal pledge proposal opposition commitment support view hope"),
    "register": words("protest complaint opposition"),
    "lodge": words("protest complaint objection"),
    "file": words("protest complaint"),
    "seek": words("understanding support assurance guarantee apology clarification"),
}

# "their common view was that …", "it was the shared understanding of both sides that …"
SHARED = words("common shared joint mutual unanimous same identical")
VIEW_NOUNS = words(
    "view views understanding position recognition conclusion belief conviction wish hope opinion stance "
    "message answer reply response verdict comment word contention argument advice plea warning promise"
)
SUPPORT = by_form((verb, verb) for verb in sorted(SUPPORT_VERBS))
