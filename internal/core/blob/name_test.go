package blob_test

import (
	"mime"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/core/blob"
)

func TestCleanName(t *testing.T) {
	long := strings.Repeat("ä", 300)
	for given, want := range map[string]string{
		"Agenda 12 March.pdf":           "Agenda 12 March.pdf",
		"Plan für Zürich – v2.docx":     "Plan für Zürich – v2.docx",
		"../../etc/passwd":              "passwd",
		`C:\Users\ann\Desktop\a.txt`:    "a.txt",
		"a\x00b\r\nc.txt":               "ab c.txt",
		"invoice\u202Efdp.exe":          "invoicefdp.exe",
		"zero\u200Bwidth.txt":           "zerowidth.txt",
		".htaccess":                     "htaccess",
		"...":                           blob.Unnamed,
		"":                              blob.Unnamed,
		"/":                             blob.Unnamed,
		"CON.txt":                       "_CON.txt",
		"lpt1":                          "_lpt1",
		"trailing. . ":                  "trailing",
		"what? a <b> \"c\" | d*:.txt":   "what_ a _b_ _c_ _ d__.txt",
		"e\u0301te\u0301.txt":           "été.txt",
		"bad\xffutf.txt":                "badutf.txt",
		long + ".pdf":                   strings.Repeat("ä", 118) + ".pdf",
		"a." + strings.Repeat("x", 400): "a." + strings.Repeat("x", 178),
	} {
		if got := blob.CleanName(given); got != want {
			t.Errorf("%.40q: %q, want %q", given, got, want)
		}
	}
}

func FuzzCleanName(f *testing.F) {
	for _, s := range []string{"a.txt", "../x", "CON", "com1.tar.gz", "\u202Ea", "e\u0301", strings.Repeat("x", 500), ". .", "_CON", "con .txt", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := blob.CleanName(s)
		switch {
		case n == "" || n == "." || n == "..":
			t.Errorf("%q became %q", s, n)
		case !utf8.ValidString(n), strings.ContainsAny(n, "/\\<>:\"|?*\x00"), len(n) > 250:
			t.Errorf("%q became %q", s, n)
		case filepath.Base(n) != n, strings.TrimSpace(n) != n, strings.HasSuffix(n, "."), strings.HasPrefix(n, "."):
			t.Errorf("%q became %q", s, n)
		case strings.ContainsFunc(n, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }):
			t.Errorf("%q became %q", s, n)
		}
		if again := blob.CleanName(n); again != n {
			t.Errorf("%q became %q and then %q", s, n, again)
		}
		_, params, err := mime.ParseMediaType(blob.Disposition("attachment", n))
		if err != nil || params["filename"] != n {
			t.Errorf("%q is sent as %q and read as %q: %v", n, blob.Disposition("attachment", n), params["filename"], err)
		}
	})
}

func TestDisposition(t *testing.T) {
	for name, want := range map[string]string{
		"a b.txt":   `attachment; filename="a b.txt"`,
		"Zürich.md": `attachment; filename="Z_rich.md"; filename*=UTF-8''Z%C3%BCrich.md`,
		"50%;.txt":  `attachment; filename="50__.txt"; filename*=UTF-8''50%25%3B.txt`,
	} {
		if got := blob.Disposition("attachment", name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestSniff(t *testing.T) {
	for _, c := range []struct{ head, name, want string }{
		{"%PDF-1.7\n", "a.txt", "application/pdf"},
		{"\x89PNG\r\n\x1a\n", "a.pdf", "image/png"},
		{"\xff\xd8\xff\xe0", "photo", "image/jpeg"},
		{"<html><script>", "a.png", "text/html"},
		{"<!DOCTYPE HTML><html>", "a.txt", "text/html"},
		{`<?xml version="1.0"?><!-- x --><svg onload="alert(1)">`, "a.png", "image/svg+xml"},
		{`<svg xmlns="http://www.w3.org/2000/svg">`, "logo.svg", "image/svg+xml"},
		{" \n<SVG>", "logo.txt", "image/svg+xml"},
		{"hello", "a.svg", "text/plain"},
		{"a;b\n1;2\n", "Table.CSV", "text/csv"},
		{"# How we book travel\n", "how.md", "text/markdown"},
		{"PK\x03\x04", "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{"PK\x03\x04", "a.exe", "application/zip"},
		{"hello", "a.docx", "text/plain"},
		{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xls", "application/vnd.ms-excel"},
		{"MZ\x90\x00\x03", "a.pdf", "application/octet-stream"},
		{"\x00\x00\x00\x18ftypheic", "a.heic", "image/heic"},
		{"", "empty.txt", "text/plain"},
	} {
		if got := blob.Sniff([]byte(c.head), c.name); got != c.want {
			t.Errorf("%q called %s: %s, want %s", c.head, c.name, got, c.want)
		}
	}
}

func FuzzSniff(f *testing.F) {
	f.Add([]byte("<svg>"), "a.svg")
	f.Add([]byte("<!-- <svg"), "a")
	f.Add([]byte("PK\x03\x04"), ".docx")
	f.Fuzz(func(t *testing.T, head []byte, name string) {
		is := blob.Sniff(head, name)
		if _, _, err := mime.ParseMediaType(is); err != nil {
			t.Errorf("%q: %v", is, err)
		}
		if blob.Picture(is) && !strings.HasPrefix(is, "image/") || is == blob.SVG && blob.Picture(is) {
			t.Errorf("%q is no picture", is)
		}
	})
}
