package web

import (
	"strings"
	"testing"
	"time"
)

func TestNamesOfFiles(t *testing.T) {
	for title, want := range map[string]string{
		"Board papers": "Board papers.pdf", `a/b\c:d*e?f"g<h>i|j`: "abcdefghij.pdf", "  ..hidden.. ": "hidden.pdf", "\x00\u202e\n": "Page.pdf", "Zoë 田中": "Zoë 田中.pdf", "\xff": "Page.pdf",
		strings.Repeat("x", 200): strings.Repeat("x", 80) + ".pdf",
	} {
		if got := fileName(title); got != want {
			t.Errorf("%q: %q", title, got)
		}
	}
}

func TestWhenItWasPrinted(t *testing.T) {
	at := time.Date(2026, 3, 27, 23, 30, 0, 0, time.UTC)
	for zone, want := range map[string]string{"Asia/Singapore": "Printed 28 March 2026, 07:30 (Singapore)", "America/New_York": "Printed 27 March 2026, 19:30 (New York)", "Nowhere/Land": "Printed 27 March 2026, 23:30 (UTC)"} {
		if got := printedAt(at, zone); got != want {
			t.Errorf("%s: %s", zone, got)
		}
	}
}
