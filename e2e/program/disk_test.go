package program

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// smallDisk mounts a file system of its own at the house's folder. Where that isn't
// allowed the test is skipped, loudly.
func (h *House) smallDisk(mebibytes int) {
	h.t.Helper()
	out, err := exec.Command("mount", "-t", "tmpfs", "-o", fmt.Sprintf("size=%dm,mode=700", mebibytes), "tmpfs", h.Data).CombinedOutput()
	if err != nil {
		fmt.Printf("SKIPPED: no file system can be mounted here, so a full disk is not tested: %s\n", strings.TrimSpace(string(out)))
		h.t.SkipNow()
	}
	h.t.Cleanup(func() { // before the folder is removed
		h.Kill()
		if out, err := exec.Command("umount", h.Data).CombinedOutput(); err != nil {
			h.t.Errorf("umount: %s", out)
		}
	})
}

// problem is what a refusal says (RFC 9457).
type problem struct {
	Status int    `json:"status"`
	Code   string `json:"code"`
	Detail string `json:"detail"`
}

func readProblem(t testing.TB, body []byte) (p problem) {
	t.Helper()
	if err := json.Unmarshal(body, &p); err != nil {
		t.Fatalf("no problem: %v: %.300s", err, body)
	}
	return p
}

// fill writes tasks until the program refuses, and gives the refusal and how many
// were acknowledged.
func fill(h *House, token, space string) (refusal problem, acked []string) {
	h.t.Helper()
	notes := strings.Repeat("A long note about the board papers. ", 1000)
	for range 3000 {
		id := newID()
		body, _ := json.Marshal(map[string]any{"id": id, "space": space, "title": "Fills the disk", "notes": notes})
		status, answer := h.Ask("POST", "/api/v1/tasks", token, string(body))
		if status != 200 {
			p := readProblem(h.t, answer)
			p.Status = status
			return p, acked
		}
		acked = append(acked, id)
	}
	h.t.Fatal("the disk does not get full")
	return refusal, nil
}

func TestFullDiskRefusesClearlyAndHeals(t *testing.T) {
	h := Folder(t)
	h.smallDisk(40)
	h.putDemo() // copied: while it is made it can take more than this disk has
	ballast := filepath.Join(h.Data, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 20<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	h.Start()
	token := h.Token(h.Member("assistant").Email)
	space := spaceOfAssistant(h, token)
	refusal, acked := fill(h, token, space)
	if refusal.Status != 503 || refusal.Code != "storage.full" || refusal.Detail == "" {
		t.Errorf("a full disk is answered with %+v, want 503 storage.full in words", refusal)
	}
	if len(acked) == 0 {
		t.Fatal("nothing was written before the disk was full")
	}

	h.readsGoOn(token, acked)
	status, answer := h.Ask("POST", "/api/v1/imports?space="+space+"&name=Large", token, manyMeetings(20_000), "Content-Type", "text/calendar")
	if p := readProblem(t, answer); status != 503 || p.Code != "storage.full" {
		t.Errorf("an import onto a full disk is %d %+v", status, p)
	}
	backup := filepath.Join(h.Data, "backup")
	if out, said, code := h.Try("backup", backup); code == 0 || said == "" {
		t.Errorf("a backup onto a full disk ended with %d: %s%s", code, out, said)
	}
	if left, _ := filepath.Glob(filepath.Join(h.Data, "*backup*")); len(left) > 0 {
		t.Errorf("a backup that failed left %q", left)
	}

	pid := h.Pid()
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	after := create(h, token, "tasks", map[string]any{"space": space, "title": "There is room again"}, "task")
	h.readsGoOn(token, append(acked, after))
	if h.Pid() != pid {
		t.Error("the program was started anew")
	}
	for _, one := range items(h, "/calendars", token) {
		if one["name"] == "Large" {
			t.Error("half an import is there")
		}
	}
	h.Stop()
	h.Start()
	h.readsGoOn(token, append(acked, after))
	h.soundSoon()
	noImportIsHalf(h, token)
}

// soundSoon waits until all checks hold: what a failed import had written is cleared away beside other work, once there is room.
func (h *House) soundSoon() {
	h.t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(500 * time.Millisecond) {
		out, said, code := h.Try("doctor")
		if code == 0 {
			return
		}
		if time.Now().After(deadline) {
			h.t.Fatalf("doctor ended with %d: %s%s", code, out, said)
		}
	}
}

func (h *House) readsGoOn(token string, acked []string) {
	h.t.Helper()
	for _, path := range []string{"/today?date=2026-12-01&zone=UTC", "/tasks", "/search?q=board", "/me", "/tasks/" + acked[0], "/tasks/" + acked[len(acked)-1]} {
		if status, answer := h.Ask("GET", "/api/v1"+path, token, ""); status != 200 {
			h.t.Errorf("GET %s is %d: %.300s", path, status, answer)
		}
	}
	if status, _ := h.Ask("GET", "/healthz", "", ""); status != 200 {
		h.t.Errorf("GET /healthz is %d", status)
	}
}

// manyMeetings is a calendar file with n meetings.
func manyMeetings(n int) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n")
	for i := range n {
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:%d@many.example.com\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261203T090000Z\r\nDTEND:20261203T093000Z\r\nSUMMARY:Meeting %d\r\nDESCRIPTION:%s\r\nEND:VEVENT\r\n", i, i, strings.Repeat("long ", 100))
	}
	b.WriteString("END:VCALENDAR\r\n")
	return b.String()
}
