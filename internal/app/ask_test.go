package app

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// form is what somebody outside sends by the link of a form.
type form struct {
	path, kind string
	body       *bytes.Buffer
}

// brings makes a form with files, each as its name and what it holds.
func brings(path string, typed map[string]string, files ...string) form {
	f := form{path: path, body: &bytes.Buffer{}}
	parts := multipart.NewWriter(f.body)
	for name, text := range typed {
		_ = parts.WriteField(name, text)
	}
	for i := 0; i+1 < len(files); i += 2 {
		part, _ := parts.CreateFormFile("files", files[i])
		_, _ = part.Write([]byte(files[i+1]))
	}
	_ = parts.Close()
	f.kind = parts.FormDataContentType()
	return f
}

// seen is the page at a path, as anybody gets it.
func (w *world) seen(path string) string {
	got := httptest.NewRecorder()
	w.h.handler.ServeHTTP(got, httptest.NewRequestWithContext(w.t.Context(), http.MethodGet, path, nil))
	return got.Body.String()
}

// posts sends a form from an address of its own.
func (w *world) posts(f form, address string) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(w.t.Context(), http.MethodPost, f.path, f.body)
	r.Header.Set("Content-Type", f.kind)
	r.RemoteAddr = address + ":1"
	got := httptest.NewRecorder()
	w.h.handler.ServeHTTP(got, r)
	return got
}

// wanted is what somebody types, with a key of their own.
func wanted(title string) map[string]string {
	return map[string]string{"key": rand.Text(), "title": title, "name": "Jo Field", "email": "jo@example.net", "why": "A reason of ours"}
}

func (w *world) askPath() string {
	return w.do("petra", "POST", "/request-forms", fields{"space": w.anna, "title": "Ask us"})["path"].(string)
}

func TestWhoAsksByALinkBringsFiles(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		path, typed := w.askPath(), wanted("Print these")
		sent := w.posts(brings(path, typed, "../plan.txt", "All of it", "page.html", "<script>alert(1)</script>"), "192.0.2.1")
		if sent.Code != http.StatusSeeOther {
			t.Fatalf("asked: %d %s", sent.Code, sent.Body)
		}
		w.posts(brings(path, typed, "plan.txt", "All of it"), "192.0.2.1") // sent twice
		items := w.do("petra", "GET", "/requests", nil)["items"].([]any)
		if len(items) != 1 {
			t.Fatalf("%d requests", len(items))
		}
		id := items[0].(map[string]any)["id"].(string)
		files := w.do("petra", "GET", "/files?about_kind=request&about="+id, nil)["items"].([]any)
		if len(files) != 2 {
			t.Fatalf("has %v", files)
		}
		for _, one := range files {
			f := one.(map[string]any)
			if f["sent_by"] != "" || f["owner"] != w.who["petra"].id || f["space"] != w.anna {
				t.Errorf("kept as %v", f)
			}
			got := w.send("petra", byToken, "GET", "/files/"+f["id"].(string)+"/content", nil)
			if f["name"] == "page.html" && (got.header.Get("Content-Type") != "application/octet-stream" || !strings.HasPrefix(got.header.Get("Content-Disposition"), "attachment")) {
				t.Errorf("a page is given as %v", got.header)
			}
		}
		if seen := w.send("stan", byToken, "GET", "/files/"+files[0].(map[string]any)["id"].(string), nil); seen.status != http.StatusNotFound {
			t.Errorf("a stranger sees it: %d", seen.status)
		}
		// Their page names what they sent, whatever it is called by now, and nothing that was added here.
		w.send("petra", byToken, "POST", "/files?name=ours.txt&about_kind=request&about="+id, "Ours")
		page := w.seen("/asked/" + typed["key"])
		if !strings.Contains(page, "<dd>plan.txt<br>page.html</dd>") || strings.Contains(page, "ours.txt") {
			t.Errorf("their page: %s", page)
		}
		w.sound()
	})
}

func TestAFileThatIsRefusedIsExplainedAndNothingTypedIsLost(t *testing.T) {
	inTwoHouses(t, func(t *testing.T, w *world) {
		path := w.askPath()
		var many []string
		for i := range 11 {
			many = append(many, fmt.Sprintf("%d.txt", i), "x")
		}
		large := strings.Repeat("x", 26<<20)
		for name, c := range map[string]struct {
			files []string
			code  int
			says  string
		}{
			"too many":  {many, 422, "At most ten files"},
			"too large": {[]string{"a.txt", "x", "film.mp4", large}, 413, "film.mp4”: Files may have 25 MB together"},
		} {
			got := w.posts(brings(path, wanted("Print "+name), c.files...), "192.0.2.2")
			for _, want := range []string{c.says, "A reason of ours", "Print " + name, "Choose your files again"} {
				if got.Code != c.code || !strings.Contains(got.Body.String(), want) {
					t.Errorf("%s: %d, without %q: %s", name, got.Code, want, got.Body)
				}
			}
		}
		// What is typed can be wrong as well, and the files are let go.
		if got := w.posts(brings(path, wanted(""), "a.txt", "x"), "192.0.2.2"); got.Code != 422 || !strings.Contains(got.Body.String(), "Choose your files again") {
			t.Errorf("without a title: %d %s", got.Code, got.Body)
		}
		if n := len(w.do("petra", "GET", "/requests", nil)["items"].([]any)); n != 0 {
			t.Errorf("%d requests", n)
		}
		// Who may not ask brings nothing.
		for name, link := range map[string]string{"no link": "/ask/" + strings.Repeat("A", 26), "colleagues only": w.do("petra", "POST", "/request-forms", fields{"space": w.anna, "title": "For us", "members": true})["path"].(string)} {
			if got := w.posts(brings(link, wanted("Print"), "a.txt", "x"), "192.0.2.3"); got.Code != 404 && got.Code != 403 {
				t.Errorf("%s: %d", name, got.Code)
			}
		}
		w.sound()
	})
}
