package pdftest

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"
)

// Pages gives the words of each page of a file, line by line.
func Pages(t testing.TB, file []byte) []string {
	t.Helper()
	r := open(t, file)
	all := make([]string, r.NumPage())
	fonts := map[string]*pdf.Font{}
	for i := range all {
		page := r.Page(i + 1)
		for _, name := range page.Fonts() {
			if _, known := fonts[name]; !known {
				f := page.Font(name)
				fonts[name] = &f
			}
		}
		text, err := page.GetPlainText(fonts)
		if err != nil {
			t.Fatalf("page %d: %v", i+1, err)
		}
		all[i] = text
	}
	return all
}

// Text gives the words of a file.
func Text(t testing.TB, file []byte) string { return strings.Join(Pages(t, file), "\n") }

// Title gives the title that a file says it has, and its language.
func Title(t testing.TB, file []byte) (title, lang string) {
	t.Helper()
	r := open(t, file)
	return r.Trailer().Key("Info").Key("Title").Text(), r.Trailer().Key("Root").Key("Lang").Text()
}

// Links gives the addresses that a page leads to.
func Links(t testing.TB, file []byte) (all []string) {
	t.Helper()
	r := open(t, file)
	for i := range r.NumPage() {
		annotations := r.Page(i + 1).V.Key("Annots")
		for k := range annotations.Len() {
			all = append(all, annotations.Index(k).Key("A").Key("URI").RawString())
		}
	}
	return all
}

func open(t testing.TB, file []byte) *pdf.Reader {
	t.Helper()
	r, err := pdf.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatalf("no PDF: %v", err)
	}
	return r
}

var entry = regexp.MustCompile(`(?m)^(\d{10}) 00000 n $`)

var runs = regexp.MustCompile(`/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|GoToR|RichMedia|XFA)[\s/<>()\[\]]`)

// Sound holds that every object stands where the file says that it does, and that none of them is one that runs.
func Sound(t testing.TB, file []byte) {
	t.Helper()
	if !bytes.HasPrefix(file, []byte("%PDF-1.7\n")) || !bytes.HasSuffix(file, []byte("%%EOF\n")) {
		t.Fatal("it begins or ends otherwise")
	}
	table := file[bytes.LastIndex(file, []byte("xref\n")):]
	for n, m := range entry.FindAllSubmatch(table, -1) {
		at, err := strconv.Atoi(string(m[1]))
		if err != nil || !bytes.HasPrefix(file[at:], []byte(fmt.Sprintf("%d 0 obj\n", n+1))) {
			t.Fatalf("object %d is not at %s", n+1, m[1])
		}
	}
	var plain bytes.Buffer // without what is packed
	for rest := file; len(rest) > 0; {
		before, after, found := bytes.Cut(rest, []byte("\nstream\n"))
		plain.Write(before)
		if !found {
			break
		}
		_, rest, _ = bytes.Cut(after, []byte("\nendstream\n"))
	}
	if bad := runs.Find(plain.Bytes()); bad != nil {
		t.Fatalf("it has %s", bad)
	}
}
