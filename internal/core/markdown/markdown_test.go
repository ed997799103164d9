package markdown

import (
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/net/html"

	"anteroom/internal/core/ref"
)

const (
	taskID   = "01980000-0000-7000-8000-000000000001"
	memberID = "01980000-0000-7000-8000-000000000002"
	fileID   = "01980000-0000-7000-8000-000000000003"
)

func TestTidy(t *testing.T) {
	link := "](anteroom:task/" + taskID + ")"
	for _, c := range []struct{ name, text, want string }{
		{"line ends", "a\r\nb\rc\n\n", "a\nb\nc"},
		{"a link loses the title it came with", "See [Secret plan" + link + ".", "See [task" + link + "."},
		{"brackets within", "[a [b] \\] c" + link, "[task" + link},
		{"two of them", "[x" + link + " and [y" + link, "[task" + link + " and [task" + link},
		{"a mention", "[Ada](anteroom:member/" + memberID + ")", "[@](anteroom:member/" + memberID + ")"},
		{"the words of a picture stay", "![The plan](anteroom:file/" + fileID + ")", "![The plan](anteroom:file/" + fileID + ")"},
		{"no bracket", "x" + link, "x" + link},
		{"not across paragraphs", "[a\n\nb" + link, "[a\n\nb" + link},
		{"another address", "[a](https://example.com)", "[a](https://example.com)"},
	} {
		if got := Tidy(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if again := Tidy(Tidy(c.text)); again != Tidy(c.text) {
			t.Errorf("%s: tidied again it is %q", c.name, again)
		}
	}
}

func TestWordsAndRecords(t *testing.T) {
	text := Read("# Trip\n\n- [ ] Ask [task](anteroom:task/" + taskID + ") *twice*\n\n| a | b |\n|---|---|\n| c | d |\n\n![Map](anteroom:file/" + fileID + ") <b>bold</b>\n\n    code\n")
	if got, want := text.Plain(), "Trip\nAsk  twice\na\nb\nc\nd\nMap <b>bold</b>\ncode"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := text.Records(); len(got) != 2 || got[0].ID != taskID || got[1].Kind != "file" {
		t.Errorf("%v", got)
	}
}

func TestHTML(t *testing.T) {
	names := map[ref.Record]string{{Kind: "task", ID: taskID}: "Call <Ada> & Bob", {Kind: Member, ID: memberID}: "Ada Example"}
	for _, c := range []struct{ name, text, want string }{
		{"a paragraph", "Hello *you* & **me**", "<p>Hello <em>you</em> &amp; <strong>me</strong></p>"},
		{"a check list", "- [x] done\n- [ ] open", `<ul>` + "\n" + `<li><input checked="" disabled="" type="checkbox"> done</li>` + "\n" + `<li><input disabled="" type="checkbox"> open</li>` + "\n</ul>"},
		{"a record", Link(ref.Record{Kind: "task", ID: taskID}), `<p><span class="record">Call &lt;Ada&gt; &amp; Bob</span></p>`},
		{"a mention", Link(ref.Record{Kind: Member, ID: memberID}), `<p><span class="record">@Ada Example</span></p>`},
		{"one that is not seen, whatever the link says", "[Secret](anteroom:event/" + taskID + ")", `<p><span class="record">` + Unseen + `</span></p>`},
		{"a picture of the house", "![A map](anteroom:file/" + fileID + ")", `<p><img src="/api/v1/files/` + fileID + `/preview?size=large" alt="A map"></p>`},
		{"a picture from elsewhere", "![A map](https://example.com/x.png)", `<p><a href="https://example.com/x.png" rel="noopener noreferrer">A map</a></p>`},
		{"a script in a link", "[x](javascript:alert(1))", "<p>x</p>"},
		{"raw HTML", "a <img src=x onerror=alert(1)> b", "<p>a &lt;img src=x onerror=alert(1)&gt; b</p>"},
		{"a block of it", "<script>alert(1)</script>", "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></pre>"},
	} {
		if got := strings.TrimSpace(string(Read(c.text).HTML(names))); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// harmless looks at what a browser would make of a page, and says what should not be in it.
func harmless(t *testing.T, text, page string) {
	t.Helper()
	may := map[string]bool{"a": true, "img": true, "input": true, "span": true}
	for _, name := range strings.Fields("html head body p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del table thead tbody tr th td") {
		may[name] = true
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if !may[n.Data] {
			t.Fatalf("%q makes an element %s: %s", text, n.Data, page)
		}
		for _, a := range n.Attr {
			switch {
			case n.Data == "a" && a.Key == "href" && Leads(a.Val), n.Data == "a" && a.Key == "rel":
			case n.Data == "img" && a.Key == "src" && previewed().MatchString(a.Val), n.Data == "img" && a.Key == "alt":
			case n.Data == "input", n.Data == "ol" && a.Key == "start", n.Data == "span" && a.Key == "class":
			default:
				t.Fatalf("%q makes %s %s=%q: %s", text, n.Data, a.Key, a.Val, page)
			}
		}
	}
}

var hostile = []string{
	"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\nscript:alert(1))",
	"[x](&#106;avascript:alert(1))", "[x](java&Tab;script:alert(1))", "<javascript:alert(1)>", "<data:text/html;base64,PHNjcmlwdD4=>", "![x](data:image/svg+xml;base64,PHN2Zz4=)", "![x](javascript:alert(1))",
	"[x](vbscript:x)", "[x](file:///etc/passwd)", "[x](//example.com)", "[x](/sign-out)", "[x]: javascript:alert(1)\n\n[x]", "| <script> |\n|---|\n| <b onclick=x> |", "```html\n<script>\n```", "<!-- --><script>", "<![CDATA[<script>]]>",
	"[\"><script>](https://example.com/\"onmouseover=\"x)", "<a href=\"javascript:x\">y</a>", "<style>*{display:none}</style>", "<iframe src=x>", "<math><mtext></math><img src onerror=x>", "https://example.com/<script>", "www.example.com\" onclick=x",
	"[a](anteroom:task/<script>)", "![\"><script>](anteroom:file/" + fileID + ")", "~~<b>~~", "- [x] <input autofocus onfocus=x>", "\x00<script>", "# <base href=//x>", "<form action=x><button>", "[x](  javascript:x )", "[x](\u0001javascript:x)",
}

func TestHostileTextsAreInert(t *testing.T) {
	for _, text := range hostile {
		harmless(t, text, string(Read(Tidy(text)).HTML(nil)))
	}
}

func FuzzHTML(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tidy := Tidy(text)
		if Tidy(tidy) != tidy {
			t.Fatalf("tidied again, %q changes", tidy)
		}
		read := Read(tidy)
		_ = read.Plain()
		harmless(t, text, string(read.HTML(map[ref.Record]string{{Kind: "task", ID: taskID}: "<script>"})))
	})
}

// TestLongTextsAreReadSoon guards against texts that are made to take long.
func TestLongTextsAreReadSoon(t *testing.T) {
	const n = 256 << 10
	for _, unit := range []string{"[", "![", "*", "_a", "`", "> ", "- ", "<", "&", "|", "[a](", "[x](anteroom:task/" + taskID + ")", "a\n", "\\", "~", "(", "**a ", "<a ", "  - a\n"} {
		text := strings.Repeat(unit, n/len(unit))
		start := time.Now()
		read := Read(Tidy(text))
		read.Records()
		read.Plain()
		read.HTML(nil)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%d KiB of %q take %v", n>>10, unit, took)
		}
	}
}

// A row is as wide as the head of its table, however little is written in it.
func TestTablesThatFillThemselvesAreTakenAsTheyStand(t *testing.T) {
	wide := func(columns, rows int) string {
		return strings.Repeat("|a", columns) + "|\n" + strings.Repeat("|-", columns) + "|\n" + strings.Repeat("|x|\n", rows)
	}
	for text, table := range map[string]bool{wide(10, 400): true, wide(300, 1500): false, "> " + strings.ReplaceAll(wide(800, 4000), "\n", "\n> "): false} {
		if got := strings.Contains(string(Read(text).HTML(nil)), "<table"); got != table {
			t.Errorf("%d bytes: a table is %v", len(text), got)
		}
	}
}

// FuzzLiteral: a line that was made literal says what it said, and nothing else.
func FuzzLiteral(f *testing.F) {
	for _, line := range []string{"Board", "1. first", "12) twelfth", "- x", "+ x", "# x", "=== x", ": x", "a*b*c_d_", "[task](anteroom:task/01980000-0000-7000-8000-000000000001)", "![x](y)", "<script>", "&amp;", "~~x~~", "`x`", "a|b", "a\\", "x  ", "[ ] y", "---", "https://example.com/a_b", "www.example.com", "WWW.x", "www.https://a"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		line = strings.Join(strings.FieldsFunc(strings.ToValidUTF8(line, ""), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == 0xFEFF }), " ")
		if line == "" || len(line) > 1000 {
			return
		}
		for _, before := range []string{"", "- ", "> "} {
			text := Read(before + Literal(line))
			if got := strings.TrimSpace(text.Plain()); got != line {
				t.Errorf("%q after %q is read as %q", line, before, got)
			}
			if len(text.Records()) > 0 {
				t.Errorf("%q names a record", line)
			}
			if page := string(text.HTML(nil)); strings.Contains(page, `href="http://www.`) && !strings.Contains(strings.ToLower(line), "http://www.") {
				t.Errorf("%q leads to %s", line, page)
			}
		}
	})
}
