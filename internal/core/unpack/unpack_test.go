package unpack_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/unpack"
)

// packed makes a zip file of names and what they hold.
func packed(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// stored makes a zip file that packs nothing.
func stored(t testing.TB, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateHeader(&zip.FileHeader{Name: "a", Method: zip.Store})
	if err == nil {
		_, err = w.Write([]byte(text))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func open(b []byte, l unpack.Limits) (unpack.Archive, error) {
	return unpack.Zip(bytes.NewReader(b), int64(len(b)), l)
}

func TestZipFilesInsideAreOpenedBesideEachOther(t *testing.T) {
	part := string(packed(t, "Home/a.md", "one"))
	a, err := open(packed(t, "Export-Part-1.zip", part, "Export-Part-2.zip", string(packed(t, "Home/b.md", "two")), "__MACOSX/x", "", "dir/", ""), unpack.Usual)
	if err != nil || len(a.Files) != 2 || a.Files[0].Name != "Home/a.md" || a.Files[1].Name != "Home/b.md" {
		t.Fatalf("%+v %v", a, err)
	}
	if b, err := a.Files[1].Read(10); err != nil || string(b) != "two" {
		t.Errorf("%q %v", b, err)
	}
}

func TestNamesThatLeadElsewhereAreLeftOut(t *testing.T) {
	a, err := open(packed(t, "../up.md", "x", "/etc/passwd", "x", `..\win.md`, "x", `C:\x.md`, "x", "a/../../b", "x", "fine/./ok.md", "x"), unpack.Usual)
	if err != nil || len(a.Files) != 1 || a.Files[0].Name != "fine/ok.md" || len(a.Skipped) != 5 {
		t.Fatalf("%+v %v", a, err)
	}
}

func TestWhatLiesTooDeepIsLeftOut(t *testing.T) {
	down := strings.Repeat("a/", 49)
	part := string(packed(t, "b/c.md", "x"))
	a, err := open(packed(t, down+"ok.md", "x", down+"a/no.md", "x", down+"part.zip", part, "part.zip", part), unpack.Usual)
	if err != nil || len(a.Files) != 2 || a.Files[0].Name != down+"ok.md" || a.Files[1].Name != "b/c.md" || len(a.Skipped) != 2 {
		t.Fatalf("%d files, left out %q, %v", len(a.Files), a.Skipped, err)
	}
}

func TestBombsAreRefused(t *testing.T) {
	zeros := strings.Repeat("\x00", 4<<20)
	deep := packed(t, "x", "y")
	for range 5 {
		deep = packed(t, "in.zip", string(deep))
	}
	var many []string
	for i := range 40 {
		many = append(many, fmt.Sprint(i), "x")
	}
	small := unpack.Limits{Files: 30, One: 3 << 20, All: 5 << 20, Deep: 2, Ratio: 100000}
	cases := map[string]struct {
		b []byte
		l unpack.Limits
	}{
		"tightly packed": {packed(t, "a.txt", zeros), unpack.Usual},
		"one too large":  {packed(t, "a.txt", zeros), small},
		"all too large":  {packed(t, "a", zeros[:2<<20], "b", zeros[:2<<20], "c", zeros[:2<<20]), small},
		"too many":       {packed(t, many...), small},
		"too deep":       {deep, unpack.Usual},
		"grown inside":   {packed(t, "a.zip", stored(t, zeros), "b.zip", stored(t, zeros), "c.zip", stored(t, zeros), "d.zip", stored(t, zeros), "e.zip", stored(t, zeros)), unpack.Limits{Files: 10, One: 8 << 20, All: 1 << 30, Deep: 2, Ratio: 100000}},
	}
	for name, c := range cases {
		if _, err := open(c.b, c.l); errs.Of(err).Code != "unpack.too_much" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := open([]byte("no zip"), unpack.Usual); errs.Of(err).Code != "unpack.invalid" {
		t.Error(err)
	}
}

func FuzzZip(f *testing.F) {
	f.Add(packed(f, "a.md", "# A", "b.zip", string(packed(f, "c.md", "x"))))
	f.Add(packed(f, "../a", "x", strings.Repeat("a/", 400)+"b", "x"))
	f.Add([]byte("PK\x05\x06"))
	small := unpack.Limits{Files: 50, One: 1 << 16, All: 1 << 18, Deep: 2, Ratio: 200}
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := open(b, small)
		if err != nil {
			return
		}
		var all int64
		for _, one := range a.Files {
			if strings.HasPrefix(one.Name, "/") || strings.HasPrefix(one.Name, "..") || strings.Contains(one.Name, "/../") {
				t.Fatalf("leads elsewhere: %q", one.Name)
			}
			r, err := one.Open()
			if err != nil {
				continue
			}
			n, _ := io.Copy(io.Discard, r)
			_ = r.Close()
			all += n
		}
		if all > small.All {
			t.Fatalf("%d bytes unpacked", all)
		}
	})
}
