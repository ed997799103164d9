package notion

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/unpack"
)

// filed makes files of names and what they hold.
func filed(t *testing.T, all ...string) []unpack.File {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(all); i += 2 {
		w, err := z.Create(all[i])
		if err == nil {
			_, err = w.Write([]byte(all[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	a, err := unpack.Zip(bytes.NewReader(b.Bytes()), int64(b.Len()), unpack.Usual)
	if err != nil {
		t.Fatal(err)
	}
	return a.Files
}

func reading(t *testing.T) *reader {
	t.Helper()
	return &reader{ctx: t.Context(), p: &parcel.Parcel{}, parts: map[string]int{}, byHex: map[string]int{}, folded: map[string]int{}, pages: map[int]*page{}, files: map[int]*parcel.File{}, where: map[int]string{}}
}

func TestReadingStopsAtTheFirstRowThatIsTooMany(t *testing.T) {
	half := "Name\n" + strings.Repeat("a\n", parcel.MaxParts/2)
	r := reading(t)
	if err := r.databases(filed(t, "a.csv", half, "b.csv", half)); err != nil || r.rows != parcel.MaxParts {
		t.Fatalf("%d rows, %v", r.rows, err)
	}
	r = reading(t)
	err := r.databases(filed(t, "a.csv", half, "b.csv", half+"one more\nand more\nand more\n", "c.csv", half))
	if errs.Of(err).Code != "arrival.too_many" || r.rows != parcel.MaxParts+1 {
		t.Errorf("%d rows, %v", r.rows, err)
	}
}

func TestCellsBeyondTheHeadAreNotKept(t *testing.T) {
	r := reading(t)
	if err := r.databases(filed(t, "a.csv", "Name,State\na,b,,,,,,,,,\nc\n")); err != nil {
		t.Fatal(err)
	}
	if got := r.tables[0].cells; len(got) != 2 || cap(got[0]) > 2 || strings.Join(got[0], "|") != "a|b" || strings.Join(got[1], "|") != "c" {
		t.Errorf("%q", got)
	}
}

func TestNothingIsReadForWhoLeft(t *testing.T) {
	ctx, leave := context.WithCancel(t.Context())
	leave()
	if _, err := Read(ctx, "Export", filed(t, "a.md", "# A\n")); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
