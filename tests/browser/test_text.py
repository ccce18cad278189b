"""Text as the page draws it: Slack's mrkdwn, and never markup of anybody's own."""

from tests.browser.screen import OpenPage

DRAW = """async (texts) => {
    const { mrkdwn } = await import("/js/mrkdwn.js");
    return texts.map((text) => {
        const box = document.createElement("div");
        box.append(...mrkdwn(text));
        return box.innerHTML.replaceAll("\u202f", " ");
    });
}"""
LINK = '<a href="{0}" target="_blank" rel="noopener noreferrer">{1}</a>'

CASES = {
    "plain & simple": "plain &amp; simple",
    "*bold* _slanted_ ~gone~ `code`": "<strong>bold</strong> <em>slanted</em> <s>gone</s> <code>code</code>",
    "*_both_*": "<strong><em>both</em></strong>",
    "2*3*4 and snake_case_name": "2*3*4 and snake_case_name",
    "*太字*です": "*太字*です",
    "* not bold *": "* not bold *",
    "`*as is* &amp; <@U1>`": "<code>*as is* &amp; &lt;@U1&gt;</code>",
    "```let a = 1 &lt; 2\n*b*```": "<pre>let a = 1 &lt; 2\n*b*</pre>",
    "one\ntwo": "one<br>two",
    "&gt; quoted\n&gt; twice\nnot": "<blockquote>quoted<br>twice</blockquote>not",
    "&gt;&gt;&gt;all\nof it": "<blockquote>all<br>of it</blockquote>",
    "&lt;b&gt;typed&lt;/b&gt; &amp;lt;": "&lt;b&gt;typed&lt;/b&gt; &amp;lt;",
    "<https://example.com/a?b=1&amp;c=2|a *link*>": LINK.format(
        "https://example.com/a?b=1&amp;c=2", "a <strong>link</strong>"
    ),
    "see https://example.com/x.": "see " + LINK.format("https://example.com/x", "https://example.com/x") + ".",
    "<mailto:ken@example.com>": LINK.format("mailto:ken@example.com", "ken@example.com"),
    "<javascript:alert(1)|press>": "<span>press</span>",
    "<!here>": '<span class="mention mention-loud">@here</span>',
    "<@U404|somebody>": '<span class="mention">@somebody</span>',
    "<#C404|sales>": '<span class="mention">#sales</span>',
    "<!date^1795701600^{date_num} {time}|later>": "<time>2026-11-26 9:00 AM</time>",
    "<!date^1795442400^{date_short_pretty} at {time}|later>": "<time>Today at 9:00 AM</time>",
    "<!date^1795528800^{nonsense}|later>": "<time>later</time>",
    ":white_check_mark:": '<span class="emoji" role="img" aria-label="white check mark">✅</span>',
    ":no_such_emoji: 10:30:00": ":no_such_emoji: 10:30:00",
    "<img src=x onerror=alert(1)>": "<span>img src=x onerror=alert(1)</span>",
    "a < b": "a &lt; b",
}


def test_mrkdwn_is_drawn_as_slack_draws_it(as_person: OpenPage) -> None:
    page = as_person("Ken")
    drawn = page.evaluate(DRAW, list(CASES))
    assert dict(zip(CASES, drawn, strict=True)) == CASES


def test_each_of_the_pages_words_is_there_in_both_languages(as_person: OpenPage) -> None:
    page = as_person("Ken")
    kinds = """async () => {
        const { LANGUAGES } = await import("/js/words.js");
        const kind = (word) => (typeof word === "function" ? `function ${word.length}` : typeof word);
        return Object.values(LANGUAGES).map((words) => Object.entries(words).map(([key, word]) => [key, kind(word)]));
    }"""
    english, japanese = page.evaluate(kinds)
    assert english == japanese
