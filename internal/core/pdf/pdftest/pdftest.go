package pdftest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"
)

// Pages gives the words of each page of a file, line by line.
func Pages(t testing.TB, file []byte) []string { return pagesFrom(t, file, 0) }

// Last gives how many pages a file has, and the words of the last one.
func Last(t testing.TB, file []byte) (pages int, text string) {
	t.Helper()
	n := open(t, file).NumPage()
	return n, pagesFrom(t, file, n-1)[n-1]
}

func pagesFrom(t testing.TB, file []byte, first int) []string {
	t.Helper()
	r := open(t, file)
	all := make([]string, r.NumPage())
	fonts := map[string]*pdf.Font{}
	for i := first; i < len(all); i++ {
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

// Size gives how wide and high the first page is, in points.
func Size(t testing.TB, file []byte) (width, height float64) {
	t.Helper()
	box := open(t, file).Page(1).V.Key("MediaBox")
	return box.Index(2).Float64(), box.Index(3).Float64()
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

var runs = regexp.MustCompile(`/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|GoToR|RichMedia|XFA)[\s/<>()\[\]]`)

var object = regexp.MustCompile(`^\d+ 0 obj\n<<([^\n]*) /Length (\d+)>>\nstream\n`)

// Sound holds that a file is streams one after the other, with what leads to them at its end, and that nothing in it runs.
func Sound(t testing.TB, file []byte) {
	t.Helper()
	const begin, after = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "\nendstream\nendobj\n"
	if !bytes.HasPrefix(file, []byte(begin)) {
		t.Fatal("it begins otherwise")
	}
	rest, last := file[len(begin):], 0
	for m := object.FindSubmatch(rest); m != nil; m = object.FindSubmatch(rest) {
		last = len(file) - len(rest)
		length, err := strconv.Atoi(string(m[2]))
		end := len(m[0]) + length
		if err != nil || end > len(rest) || !bytes.HasPrefix(rest[end:], []byte(after)) {
			t.Fatalf("the stream at %d does not end where it says", last)
		}
		says := m[1]
		if bytes.Contains(says, []byte("/ObjStm")) {
			says = unpacked(t, rest[len(m[0]):end])
		}
		if bad := runs.Find(says); bad != nil {
			t.Fatalf("it has %s", bad)
		}
		rest = rest[end+len(after):]
	}
	if want := fmt.Sprintf("startxref\n%d\n%%%%EOF\n", last); string(rest) != want {
		t.Fatalf("it ends with %q, not with %q", rest, want)
	}
}

func unpacked(t testing.TB, data []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return all
}
