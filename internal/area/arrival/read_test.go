package arrival

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/arrival/parcel"
)

func sample(t testing.TB, name string) *parcel.Parcel {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := recognised(t.Context(), name, int64(len(b)), bytes.NewReader(b), time.UTC, "2026-03-12")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// said writes a parcel as a text to compare.
func said(p *parcel.Parcel) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %q\n", p.Source, p.Name)
	for _, one := range p.Pages {
		fmt.Fprintf(&b, "page %d %q row=%v\n%s\n", one.Part, one.Title, one.Row, one.Body)
	}
	for _, t := range p.Tables {
		fmt.Fprintf(&b, "table %d %q as %s\n", t.Part, t.Name, t.As)
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "  column %q as %q, %s %s\n", c.Name, c.As, c.Type, c.Currency)
		}
		for _, r := range t.Rows {
			fmt.Fprintf(&b, "  row %q page=%d zone=%s rule=%s after=%v tags=%v\n    notes %q\n", r.Cells, r.Page, r.Zone, r.Rule, r.AfterDone, r.Tags, r.Notes)
		}
	}
	for _, f := range p.Files {
		fmt.Fprintf(&b, "file %d of %d %q %d\n", f.Part, f.Of, f.Name, f.Size)
	}
	for _, t := range p.Told {
		fmt.Fprintf(&b, "told %s: %s\n", t.Where, t.Msg)
	}
	return b.String()
}

func TestWhatIsRead(t *testing.T) {
	for _, name := range []string{"notion.zip", "trello.json", "todoist.csv", "todoist.zip"} {
		got := said(sample(t, name))
		golden := "testdata/" + name + ".golden"
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil || got != string(want) {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
	}
}
