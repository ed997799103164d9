package ical_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/internal/core/ical"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Files in the style of five products are split, described, expanded over March
// and April 2026, and written again; testdata/*.golden holds what came of it.
func TestExportsOfOtherProducts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.ics")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		file, err := ical.Split(bytes.NewReader(text), func(o *ical.Object) error {
			describe(t, &b, o)
			return nil
		})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		fmt.Fprintf(&b, "== file %q: %d objects, %d overrides\n", file.Name(), file.Objects, file.Overrides)
		for _, n := range file.Notes {
			fmt.Fprintf(&b, "note %d: %s\n", n.Line, n.Msg)
		}
		golden := strings.TrimSuffix(name, ".ics") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil || b.String() != string(want) {
			t.Errorf("%s differs (%v); got\n%s", golden, err, b.String())
		}
	}
}

func describe(t *testing.T, b *strings.Builder, o *ical.Object) {
	m := o.Main()
	fmt.Fprintf(b, "== %s %s %q class=%s busy=%s color=%s tags=%v\n", o.Kind, o.UID, m.Text("SUMMARY"), m.Class(), m.Busy(), m.Color(), m.Categories())
	if p, ok := m.Organizer(); ok {
		fmt.Fprintf(b, "organizer %s %q by %q\n", p.Email(), p.Name, p.SentBy)
	}
	for _, p := range m.Attendees() {
		fmt.Fprintf(b, "guest %s %q %s\n", p.Email(), p.Name, p.Status)
	}
	if link, service, ok := m.JoinLink(); ok {
		fmt.Fprintf(b, "join %s %s\n", service, link)
	}
	list, _, notes := ical.Expand(o, instant(t, "2026-03-01"), instant(t, "2026-05-01"), mustZone(t, "Europe/Paris"), nil)
	covers(t, o.UID, o, list)
	for i, line := range show(list) {
		if z := list[i].Zone; z != nil {
			line += " " + z.Name()
		}
		fmt.Fprintf(b, "  %s\n", line)
	}
	for _, n := range append(o.Notes, notes...) {
		fmt.Fprintf(b, "note %d: %s\n", n.Line, n.Msg)
	}
	text := o.Encode()
	again, err := ical.ParseObject(text)
	if err != nil || !bytes.Equal(again.Encode(), text) {
		t.Errorf("%s doesn't come back: %v", o.UID, err)
	}
	b.WriteString(strings.ReplaceAll(string(text), "\r", ""))
}
