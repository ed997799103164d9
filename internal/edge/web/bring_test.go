package web

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/outside"
)

type keptFile struct {
	name string
	gone *int
}

func (k keptFile) Called() string { return k.name }
func (k keptFile) Release()       { *k.gone++ }

// bringer reads forms as one link does, on one day.
type bringer struct {
	porch *porch
	now   time.Time
	gone  int
}

func (g *bringer) brings(t *testing.T, files ...string) *brought {
	t.Helper()
	var body bytes.Buffer
	parts := multipart.NewWriter(&body)
	for i := 0; i+1 < len(files); i += 2 {
		part, _ := parts.CreateFormFile("files", files[i])
		_, _ = io.WriteString(part, files[i+1])
	}
	_ = parts.WriteField("why", "A reason") // after the files, and read all the same
	_ = parts.Close()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/ask/x", &body)
	r.Header.Set("Content-Type", parts.FormDataContentType())
	b := &brought{until: time.Now().Add(time.Hour)}
	b.spend = func(n int) bool { return g.porch.day.take("x", n, g.now) }
	b.keep = func(name string, body io.Reader) (outside.Kept, error) {
		_, err := io.Copy(io.Discard, body)
		return keptFile{name, &g.gone}, err
	}
	if err := b.read(r); err != nil || r.PostFormValue("why") != "A reason" {
		t.Errorf("read %v: %v", r.PostForm, err)
	}
	return b
}

func TestALinkBringsSoMuchADay(t *testing.T) {
	g := &bringer{porch: newPorch(), now: time.Unix(1_800_000_000, 0)}
	film, days := strings.Repeat("x", 25<<20), 0
	for ; days < 20; days++ {
		if b := g.brings(t, "a.mp4", film); b.refused != nil {
			if errs.Of(b.refused).Code != "request.files_enough" || len(errs.Of(b.refused).Fields) != 1 {
				t.Errorf("refused as %v", b.refused)
			}
			break
		}
	}
	if days != 10 {
		t.Errorf("%d forms of 25 MB came by one link on one day", days)
	}
	if g.now = g.now.Add(3 * time.Hour); g.brings(t, "a.mp4", film).refused != nil {
		t.Error("nothing comes three hours later")
	}
}

func TestAFormBringsSoManyFilesAndNoMore(t *testing.T) {
	g := &bringer{porch: newPorch(), now: time.Unix(1_800_000_000, 0)}
	ten := strings.Split(strings.Repeat("a.txt,x,", 10), ",")
	if b := g.brings(t, ten...); b.refused != nil || len(b.files) != 10 || b.n != 10 {
		t.Errorf("ten files: %d of %d, %v", len(b.files), b.n, b.refused)
	}
	b := g.brings(t, append(ten[:20:20], "b.txt", "y")...)
	if errs.Of(b.refused).Code != "request.files_many" {
		t.Errorf("eleven files: %v", b.refused)
	}
	if b.release(); g.gone != 10 {
		t.Errorf("%d of ten were let go", g.gone)
	}
	if b := g.brings(t, "", ""); b.n != 0 || b.refused != nil {
		t.Errorf("no file chosen: %d, %v", b.n, b.refused)
	}
	if b := g.brings(t, "a.mp4", strings.Repeat("x", 25<<20), "b.txt", "y"); errs.Of(b.refused).Code != "request.files_large" || !strings.Contains(b.refused.Error(), "b.txt") {
		t.Errorf("a byte too much: %v", b.refused)
	}
}

func TestFewBringFilesAtOnce(t *testing.T) {
	p := newPorch()
	first, _ := p.enter("a")
	for range bringOfOne - 1 {
		if _, ok := p.enter("a"); !ok {
			t.Fatal("the first ones of an address are refused")
		}
	}
	if _, ok := p.enter("a"); ok {
		t.Error("one address may bring any number at once")
	}
	first()
	if _, ok := p.enter("a"); !ok {
		t.Error("nobody comes in after one has left")
	}
	for i := bringOfOne; i < bringAtOnce; i++ {
		if _, ok := p.enter(string(rune('b' + i))); !ok {
			t.Fatal("others are refused")
		}
	}
	if _, ok := p.enter("z"); ok {
		t.Error("any number may come at once")
	}
}
