package app

import (
	"bytes"
	"encoding/json"
	"image"
	"image/jpeg"
	"image/png"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/file"
	"anteroom/internal/core/blob"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

// picture is a file on a new event of somebody.
func (w *world) picture(of string) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/files?name=Room.png&about_kind=event&about="+w.event(of), string(drawn(w.t, 600, 300))), "file")
}

func drawn(t testing.TB, wide, high int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, wide, high))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// get reads as Petra, with headers.
func (w *world) get(path string, headers ...string) answer {
	w.t.Helper()
	return w.send("petra", byToken, "GET", path, nil, headers...)
}

func fileIn(t *testing.T, got map[string]any) map[string]any {
	t.Helper()
	f, ok := got["file"].(map[string]any)
	if !ok {
		t.Fatalf("no file in %v", got)
	}
	return f
}

// TestAFileGoesRound brings a file, changes it in every way there is, and takes each back.
func TestAFileGoesRound(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		event := w.event("anna", "title", "Board meeting")
		made := fileIn(t, w.do("petra", "POST", "/files?name="+url.QueryEscape("../Agenda für März.txt")+"&about_kind=event&about="+event, "Budget and zebras"))
		id := made["id"].(string)
		if made["name"] != "Agenda für März.txt" || made["type"] != "text/plain" || made["size"] != 17.0 || made["owner"] != w.who["petra"].id {
			t.Errorf("made %v", made)
		}
		found := func(words string) bool {
			return strings.Contains(w.get("/search?q="+words).body, id)
		}
		if !found("zebras") || !found("agenda") || found("giraffes") {
			t.Error("it is not found as it is")
		}
		second := w.do("petra", "POST", "/files/"+id+"/versions?name=x.txt&rev=1", "Budget and giraffes")
		if f := fileIn(t, second); f["version"] != 2.0 || f["name"] != "Agenda für März.txt" || !found("giraffes") || found("zebras") {
			t.Errorf("the second version: %v", f)
		}
		if got := w.get("/files/" + id + "/content?version=1").body; got != "Budget and zebras" {
			t.Errorf("the first version is %q", got)
		}
		if got := w.do("petra", "POST", "/files/"+id+"/versions?name=x.txt", "Budget and giraffes"); fileIn(t, got)["version"] != 2.0 || got["act"] != nil {
			t.Errorf("the same bytes again: %v", got)
		}
		w.do("petra", "POST", "/acts/"+second["act"].(string)+"/undo", nil)
		if f := fileIn(t, w.do("petra", "GET", "/files/"+id, nil)); f["version"] != 1.0 || !found("zebras") || f["about_title"] != "Board meeting" {
			t.Errorf("after undo: %v", f)
		}
		back := w.do("petra", "PATCH", "/files/"+id, fields{"rev": 3, "version": 2, "review": "2026-03-11", "name": "=Plan\u202e.txt"})
		if f := fileIn(t, back); f["version"] != 2.0 || f["name"] != "=Plan.txt" || !found("giraffes") {
			t.Errorf("going forward again: %v", f)
		}
		if got := w.get("/files?stale=true").body; !strings.Contains(got, id) {
			t.Errorf("it is not stale: %s", got)
		}
		third := w.do("petra", "POST", "/files/"+id+"/versions?name=x.txt", "A third")
		if f := fileIn(t, third); f["version"] != 3.0 {
			t.Errorf("the third: %v", f)
		}
		if got := w.send("petra", byToken, "PATCH", "/files/"+id, fields{"rev": 5, "version": 9}); got.status != 422 {
			t.Errorf("a version that is none: %d", got.status)
		}
		w.do("petra", "DELETE", "/files/"+id, nil)
		if got := w.get("/files?about_kind=event&about=" + event).body; strings.Contains(got, id) || found("third") {
			t.Error("what is in the trash is listed")
		}
		w.do("petra", "POST", "/files/"+id+"/restore", nil)
		if !found("third") {
			t.Error("what was restored is not found")
		}
		w.sound()
	})
}

// TestFilesFollowTheirRecords makes the record private, throws it away and brings it back.
func TestFilesFollowTheirRecords(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		calendar := w.calendar("anna")
		event := w.made(w.do("petra", "POST", "/events", withField(noon14, "calendar", calendar)), "event")
		task := w.task("anna")
		onEvent, onTask := w.bringTo("petra", "event", event), w.bringTo("petra", "task", task)
		sees := func(name, id string) bool {
			return w.send(name, byToken, "GET", "/files/"+id+"/content", nil).status == 200
		}
		listed := func(name, id string) bool {
			return strings.Contains(w.send(name, byToken, "GET", "/files", nil).body, id)
		}
		if !sees("vic", onEvent) || !sees("vic", onTask) || sees("bo", onEvent) || sees("stan", onTask) {
			t.Error("to begin with")
		}
		hide := w.do("petra", "PATCH", "/events/"+event, fields{"rev": 1, "class": "private"})
		w.do("petra", "PATCH", "/tasks/"+task, fields{"rev": 1, "private": true})
		for _, id := range []string{onEvent, onTask} {
			if sees("vic", id) || listed("vic", id) || !sees("vera", id) || !listed("vera", id) {
				t.Errorf("%s after its record became private", id)
			}
		}
		if strings.Contains(w.send("vic", byToken, "GET", "/search?q=Notes", nil).body, onEvent) {
			t.Error("who does not see the record finds its file")
		}
		w.do("petra", "POST", "/acts/"+hide["act"].(string)+"/undo", nil)
		if !sees("vic", onEvent) || !listed("vic", onEvent) {
			t.Error("undo did not bring it back")
		}
		w.sound()
		w.do("petra", "DELETE", "/events/"+event, nil)
		if listed("vic", onEvent) || strings.Contains(w.get("/trash").body, onEvent) {
			t.Error("the file of what is in the trash is listed")
		}
		if got := w.send("petra", byToken, "POST", "/files?name=a&about_kind=event&about="+event, "x"); got.status != 409 {
			t.Errorf("a file for what is in the trash: %d", got.status)
		}
		w.do("petra", "POST", "/events/"+event+"/restore", nil)
		w.do("petra", "DELETE", "/calendars/"+calendar, nil)
		if listed("vic", onEvent) {
			t.Error("the file of what is in a calendar in the trash is listed")
		}
		w.do("petra", "POST", "/calendars/"+calendar+"/restore", nil)
		if !listed("vic", onEvent) {
			t.Error("it did not come back with its calendar")
		}
		w.sound()
	})
}

// TestWhatLeavesIsHarmless gives hostile files out as nothing a browser runs.
func TestWhatLeavesIsHarmless(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	event := w.event("anna")
	for _, c := range []struct{ name, body, is, sent, how string }{
		{"a.html", "<html><script>alert(1)</script>", "text/html", "application/octet-stream", "attachment"},
		{"a.svg", `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`, "image/svg+xml", "application/octet-stream", "attachment"},
		{"a.png", `<?xml version="1.0"?><svg onload="alert(1)"/>`, "image/svg+xml", "application/octet-stream", "attachment"},
		{"a.pdf", "<script>alert(1)</script>", "text/html", "application/octet-stream", "attachment"},
		{"a.pdf", "%PDF-1.7\n%%EOF", "application/pdf", "application/pdf", "inline"},
		{"a.txt", "plain", "text/plain", "application/octet-stream", "attachment"},
		{"a.js", "alert(1)", "text/plain", "application/octet-stream", "attachment"},
	} {
		f := fileIn(t, w.do("petra", "POST", "/files?name="+c.name+"&about_kind=event&about="+event, c.body))
		got := w.get("/files/" + f["id"].(string) + "/content?inline=true")
		h := got.header
		if f["type"] != c.is || h.Get("Content-Type") != c.sent || !strings.HasPrefix(h.Get("Content-Disposition"), c.how+";") {
			t.Errorf("%s %.20q: %v sent as %s, %s", c.name, c.body, f["type"], h.Get("Content-Type"), h.Get("Content-Disposition"))
		}
		policy := h.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || c.how == "attachment" && !strings.HasPrefix(policy, "sandbox;") ||
			h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Cross-Origin-Resource-Policy") != "same-origin" || len(h.Values("Content-Security-Policy")) != 1 {
			t.Errorf("%s goes out under %v", c.name, h)
		}
	}
	id := w.bringTo("petra", "event", event)
	whole := w.get("/files/" + id + "/content")
	part := w.get("/files/"+id+"/content", "Range", "bytes=0-4")
	again := w.get("/files/"+id+"/content", "If-None-Match", whole.header.Get("ETag"))
	if part.status != 206 || part.body != "Bring" || again.status != 304 || again.body != "" {
		t.Errorf("a part: %d %q; unchanged: %d", part.status, part.body, again.status)
	}
	for _, q := range []string{"?version=1&version=2", "?x=1", "?version=x", "?version=99", "?version=123456789012"} {
		if got := w.get("/files/" + id + "/content" + q); got.status != 422 && got.status != 404 {
			t.Errorf("%s: %d", q, got.status)
		}
	}
}

func TestPreviews(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	id := w.picture("anna")
	for size, want := range map[string]int{"small": 256, "large": 600} {
		got := w.get("/files/" + id + "/preview?size=" + size)
		m, err := jpeg.DecodeConfig(strings.NewReader(got.body))
		if err != nil || m.Width != want || got.header.Get("Content-Type") != "image/jpeg" {
			t.Errorf("%s: %v, %d wide, %v", size, err, m.Width, got.header)
		}
	}
	bomb := drawn(t, 10, 10)
	copy(bomb[16:], []byte{0, 0, 0xF0, 0, 0, 0, 0xF0, 0}) // says it is 61,440 by 61,440
	f := fileIn(t, w.do("petra", "POST", "/files?name=bomb.png&about_kind=event&about="+w.event("anna"), string(bomb)))
	if got := w.get("/files/" + f["id"].(string) + "/preview"); f["width"] != nil || got.status != 404 {
		t.Errorf("a bomb: %v, %d", f, got.status)
	}
}

// TestRoomForFiles holds both bounds, and gives room back for what is deleted for good.
func TestRoomForFiles(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.h.parts.Files = file.Limits{File: 100, All: 250}
		if err := w.h.shelve(); err != nil {
			t.Fatal(err)
		}
		f, blobs := w.h.file, w.h.blobs
		a, err := w.h.identity.ByToken(t.Context(), w.who["petra"].secrets[byToken])
		if err != nil {
			t.Fatal(err)
		}
		bring := func(body string) (file.FileAnswer, error) {
			return f.Bring(t.Context(), a, file.NewFile{Name: "a.txt", Space: ref.Space(w.anna), Size: -1}, strings.NewReader(body))
		}
		if _, err := bring(strings.Repeat("x", 101)); err == nil || !strings.Contains(err.Error(), "file.too_large") {
			t.Errorf("one byte too many: %v", err)
		}
		first, err := bring(strings.Repeat("a", 100))
		if err != nil {
			t.Fatal(err)
		}
		for _, body := range []string{strings.Repeat("b", 100), strings.Repeat("a", 100)} { // the second needs no room
			if _, err := bring(body); err != nil {
				t.Error(err)
			}
		}
		if _, err := bring(strings.Repeat("c", 51)); err == nil || !strings.Contains(err.Error(), "file.no_room") {
			t.Errorf("over what all may have: %v", err)
		}
		if _, err := f.Trash(t.Context(), a, first.File.ID, 0); err != nil {
			t.Fatal(err)
		}
		if err := f.Forget(t.Context(), a, first.File.ID, 0); err != nil {
			t.Fatal(err)
		}
		if used, _ := f.Room(t.Context(), a); used.Used != 200 { // another file holds the same bytes
			t.Errorf("%d bytes are used", used.Used)
		}
		n := 0
		count := func(blob.Found) error { n++; return nil }
		if err := blobs.Walk(count); err != nil || n != 3 { // what was refused last is still there
			t.Fatal(n, err)
		}
		w.clock.Move(time.Since(noon) + 100*time.Hour) // the disk knows only real time
		if err := f.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n = 0; blobs.Walk(count) != nil || n != 2 {
			t.Errorf("%d contents after the sweep", n)
		}
		w.sound()
	})
}

func TestBringingTwiceMakesOneFile(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		event := w.event("anna")
		path := "/files?name=a.txt&about_kind=event&about=" + event
		bring := func(path, key, body string) answer {
			return w.send("petra", byToken, "POST", path, body, "Idempotency-Key", key)
		}
		one, two, other := bring(path, "k1", "text"), bring(path, "k1", "text"), bring(path, "k1", "other")
		if one.status != 200 || two.status != 200 || one.body != two.body || other.status != 409 {
			t.Errorf("%d %d %d: %s %s", one.status, two.status, other.status, one.body, two.body)
		}
		id := string(ref.New())
		first, again := bring(path+"&id="+id, "", "with an id"), bring(path+"&id="+id, "", "with an id")
		if first.status != 200 || first.body != again.body {
			t.Errorf("%s\n%s", first.body, again.body)
		}
		var all struct{ Items []any }
		if err := json.Unmarshal([]byte(w.get("/files?about_kind=event&about="+event).body), &all); err != nil || len(all.Items) != 2 {
			t.Errorf("%d files, %v", len(all.Items), err)
		}
		w.sound()
	})
}

// TestABackupHoldsTheFiles takes a backup, spoils copies of it, and reads the whole one into another house.
func TestABackupHoldsTheFiles(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	w.picture("anna")
	id := w.bringTo("petra", "task", w.task("anna"))
	want := w.get("/files/" + id + "/content").body
	var b bytes.Buffer
	if err := w.h.Backup(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	restored := func(b []byte) (*blob.Store, *db.DB, error) {
		name := filepath.Join(t.TempDir(), "backup")
		if err := os.WriteFile(name, b, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = f.Close() }()
		s, err := blob.Open(filepath.Join(t.TempDir(), blob.Folder))
		if err != nil {
			t.Fatal(err)
		}
		d := dbtest.SQLite(t)
		return s, d, load(t.Context(), f, d, s)
	}
	s, d, err := restored(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if n, err := db.One(t.Context(), d, db.Scan1[int], qFilesThere); err != nil || n != 2 {
		t.Errorf("%d files are there, %v", n, err)
	}
	found := 0
	if err := s.Walk(func(f blob.Found) error {
		if wrong := s.Check(f.Hash, f.Size); wrong != "" {
			t.Error(wrong)
		}
		found++
		return nil
	}); err != nil || found != 2 {
		t.Errorf("%d contents, %v", found, err)
	}
	at := bytes.Index(b.Bytes(), []byte(want))
	for name, spoilt := range map[string][]byte{
		"a byte of a file differs": append(append(append([]byte{}, b.Bytes()[:at]...), b.Bytes()[at]^1), b.Bytes()[at+1:]...),
		"the end is missing":       b.Bytes()[:b.Len()-60],
		"the middle is missing":    append(append([]byte{}, b.Bytes()[:at-20]...), b.Bytes()[at:]...),
	} {
		if _, _, err := restored(spoilt); err == nil {
			t.Errorf("%s, and it was loaded", name)
		}
	}
}

const qFilesThere db.SQL = `SELECT COUNT(*) FROM file`
