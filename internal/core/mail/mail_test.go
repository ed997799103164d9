package mail

import (
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/errs"
)

var update = flag.Bool("update", false, "write the golden file anew")

// show writes down what was read of a mail.
func show(m *Mail) string {
	var b strings.Builder
	fmt.Fprintf(&b, "from %s\n", m.From)
	for _, a := range m.To {
		fmt.Fprintf(&b, "to %s\n", a)
	}
	for _, a := range m.Cc {
		fmt.Fprintf(&b, "cc %s\n", a)
	}
	fmt.Fprintf(&b, "subject %s\nid %s\n", m.Subject, m.ID)
	if !m.Sent.IsZero() {
		fmt.Fprintf(&b, "sent %s\n", m.Sent.Format(time.RFC3339))
	}
	for line := range strings.SplitSeq(upTo(m.Text, 400), "\n") {
		fmt.Fprintf(&b, "| %s\n", line)
	}
	for _, f := range m.Files {
		fmt.Fprintf(&b, "file %q %s %d bytes inline=%v\n", f.Name, f.Type, len(f.Data), f.Inline)
	}
	if m.Left > 0 || m.Cut {
		fmt.Fprintf(&b, "left %d cut %v\n", m.Left, m.Cut)
	}
	return b.String()
}

func TestMailsAreReadAsTheGoldenSays(t *testing.T) {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(samples)) {
		m, err := Read([]byte(samples[name]), time.UTC)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		fmt.Fprintf(&b, "== %s\n%s\n", name, show(m))
	}
	const file = "testdata/mails.golden"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || string(want) != b.String() {
		t.Errorf("what was read is not as the golden file says (-update writes it anew):\n%s%v", b.String(), err)
	}
}

func TestNothingOfAPageRuns(t *testing.T) {
	m, err := Read([]byte(samples["page"]), time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"alert('", "alert(1)", "alert(2)", "alert(4)", "alert(5)", "javascript:", "<p", "<b", "onerror", "Preheader", "framed", "inside", "drawn", "color:red"} {
		if strings.Contains(m.Text, bad) {
			t.Errorf("the text holds %q:\n%s", bad, m.Text)
		}
	}
}

func TestWhatIsNoMailIsRefused(t *testing.T) {
	nested := writeCompound(9, []node{{name: "WordDocument", data: bytes.Repeat([]byte("x"), 5000)}})
	damaged := outlookSample(9)[:3000]
	for name, c := range map[string]struct{ data, code string }{
		"nothing":         {"", "mail.none"},
		"a PDF":           {"%PDF-1.4\n1 0 obj\n", "mail.none"},
		"a text":          {"Dear Anna,\n\nNote: this is no mail.\n", "mail.none"},
		"one header":      {"From: jo@example.com\n\nHello\n", "mail.none"},
		"other headers":   {"Host: example.com\nAccept: text/html\n\n", "mail.none"},
		"a document":      {string(nested), "mail.none"},
		"half a message":  {string(damaged), "mail.broken"},
		"a head alone":    {string(compound), "mail.broken"},
		"too many":        {"From: jo@example.com\nSubject: x\n" + strings.Repeat("X-A: b\n", 10_000) + "\nText", "mail.headers"},
		"one that grows":  {"From: jo@example.com\nSubject: x\n" + strings.Repeat(" more and more\n", 100_000) + "\nText", "mail.headers"},
		"more than 25 MB": {strings.Repeat("x", MaxSize+1), "mail.too_large"},
	} {
		if _, err := Read([]byte(c.data), time.UTC); errs.Of(err).Code != c.code {
			t.Errorf("%s: %v instead of %s", name, err, c.code)
		}
	}
}

func TestWhatIsTooMuchIsLeft(t *testing.T) {
	head := "From: jo@example.com\nSubject: x\nDate: Tue, 10 Mar 2026 09:14:00 +0000\n"
	var deep strings.Builder
	deep.WriteString(head)
	for i := range 5000 {
		fmt.Fprintf(&deep, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	deep.WriteString("Content-Type: text/plain\n\nat the bottom\n")
	var wide strings.Builder
	wide.WriteString(head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n")
	for range 20_000 {
		wide.WriteString("--b\nContent-Type: image/png; name=a.png\n\nx\n")
	}
	long := head + "To: " + strings.Repeat("a <a@example.com>, ", 20_000) + "\nContent-Type: text/html\n\n" + strings.Repeat("<div><a href='https://example.com/x'>", 200_000) + strings.Repeat("word ", 200_000)
	quoted := head + "Content-Type: text/plain; x=\"" + strings.Repeat(`\"`, 10_000) + "\nSubject: " + strings.Repeat("=?utf-8?Q?=41?= ", 2000) + "\n\nText"
	for name, mail := range map[string]string{"deep": deep.String(), "wide": wide.String(), "long": long, "quoted": quoted} {
		began := time.Now()
		m, err := Read([]byte(mail), time.UTC)
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%s took %v", name, took)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(m.Files) > MaxFiles || len(m.To) > maxPeople || len(m.Text) > maxText {
			t.Errorf("%s: %d files, %d people, %d bytes", name, len(m.Files), len(m.To), len(m.Text))
		}
		if (name == "deep" || name == "wide") && m.Left == 0 {
			t.Errorf("%s: nobody is told that something was left", name)
		}
	}
}

// Entries of a compound file that lie upon one another, or lead in circles, cost no more than the file.
func TestACompoundFileCostsNoMoreThanItsSize(t *testing.T) {
	big := outlookSample(9)
	at := int(u32(big, 48)+1) * 512 // its directory
	for from := at; from+128 <= len(big) && from < at+40*128; from += 128 {
		if big[from+66] == 2 {
			binary.LittleEndian.PutUint64(big[from+120:], uint64(len(big)))
			binary.LittleEndian.PutUint32(big[from+116:], 0)
		}
	}
	if _, err := Read(big, time.UTC); err == nil {
		t.Error("entries that lie upon one another were read")
	}
	circle := outlookSample(9)
	table := int(u32(circle, 76)+1) * 512
	for i := range 128 {
		binary.LittleEndian.PutUint32(circle[table+4*i:], uint32(i))
	}
	if _, err := Read(circle, time.UTC); errs.Of(err).Code != "mail.broken" {
		t.Errorf("a circle: %v", err)
	}
}

func TestTheSameMailHasTheSameKey(t *testing.T) {
	key := func(s string) string {
		m, err := Read([]byte(s), time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		return m.Key()
	}
	one := samples["plain"]
	if key(one) != key("Received: from here; Tue, 10 Mar 2026 09:15:00 +0100\n"+strings.ReplaceAll(one, "\r\n", "\n")) {
		t.Error("the same mail, on another way, is another")
	}
	without := strings.Replace(one, "Message-ID: <one@example.com>\r\n", "", 1)
	if key(without) != key(strings.ReplaceAll(without, "\r\n", "\n")) || key(without) == key(strings.Replace(without, "Friday", "Monday", 1)) {
		t.Error("a mail without a name is not known by what it says")
	}
	if key(samples["outlook"]) != key(samples["outlook4"]) {
		t.Error("the same message in larger sectors is another")
	}
}

func check(t *testing.T, data []byte) {
	m, err := Read(data, time.UTC)
	if err != nil {
		if m != nil || errs.KindOf(err) == errs.Internal {
			t.Fatalf("refused badly: %v", err)
		}
		return
	}
	if len(m.Text) > maxText || len(m.Files) > MaxFiles || len(m.To) > maxPeople || len(m.Cc) > maxPeople || strings.ContainsAny(m.Subject+m.From.String(), "\r\n\x00") {
		t.Fatalf("out of bounds: %d %d %d %q", len(m.Text), len(m.Files), len(m.To), m.Subject)
	}
	total := 0
	for _, f := range m.Files {
		total += len(f.Data)
	}
	if total > maxRead*len(data)+maxEntries*128 {
		t.Fatalf("%d bytes are attached to a mail of %d", total, len(data))
	}
}

func FuzzInternet(f *testing.F) {
	for _, s := range samples {
		f.Add([]byte(s))
	}
	f.Fuzz(check)
}

func FuzzOutlook(f *testing.F) {
	f.Add(outlookSample(9))
	f.Add(outlookSample(12))
	f.Add(writeCompound(9, []node{fixed(messageHead, nil), prop(propPage, typeData, []byte("<p>Hello</p>"))}))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 8 {
			data = slices.Concat(compound, data[8:])
		}
		check(t, data)
	})
}

func FuzzPage(f *testing.F) {
	f.Add("<p>Hello <b>you</b><script>x</script><a href=https://a.example>there</a>")
	f.Add("<ul><li>one<table><tr><td>two<pre> three")
	f.Fuzz(func(t *testing.T, page string) {
		if s := plain(page); len(s) > 2*maxText+len(page)+2000 {
			t.Fatalf("%d bytes of text of %d", len(s), len(page))
		}
	})
}
