package program

import (
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// bring keeps a file of the space and gives its id, or the refusal.
func bring(h *House, token, space, name, body string) (id string, refusal problem) {
	h.t.Helper()
	id = newID()
	path := "/api/v1/files?" + url.Values{"id": {id}, "name": {name}, "space": {space}}.Encode()
	status, answer := h.Ask("POST", path, token, body, "Content-Type", "application/octet-stream")
	if status != 200 {
		refusal = readProblem(h.t, answer)
		refusal.Status = status
	}
	return id, refusal
}

func arriving(t *testing.T, h *House) int {
	t.Helper()
	list, err := os.ReadDir(filepath.Join(h.Data, "blobs", "incoming"))
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}

// TestFilesThroughAKillAFullDiskAndABackup cuts an upload off by kill -9, fills the disk, and
// reads a backup into another house.
func TestFilesThroughAKillAFullDiskAndABackup(t *testing.T) {
	h := Folder(t)
	h.smallDisk(44)
	h.Run("demo")
	h.Start()
	token := h.Token(h.Member("assistant").Email)
	space := spaceOfAssistant(h, token)
	kept, refusal := bring(h, token, space, "Kept.txt", "This one is acknowledged.")
	if refusal.Status != 0 {
		t.Fatalf("%+v", refusal)
	}

	address, err := url.Parse(h.URL)
	if err != nil {
		t.Fatal(err)
	}
	line, err := net.Dial("tcp", address.Host)
	if err != nil {
		t.Fatal(err)
	}
	defer line.Close()
	fmt.Fprintf(line, "POST /api/v1/files?name=Half.bin&space=%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/octet-stream\r\nContent-Length: 2000000\r\n\r\n%s",
		space, address.Host, token, strings.Repeat("x", 300_000))
	for deadline := time.Now().Add(20 * time.Second); arriving(t, h) == 0; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the upload does not begin")
		}
	}
	h.Kill()
	if arriving(t, h) == 0 {
		t.Error("nothing was cut off")
	}
	h.Start()
	if n := arriving(t, h); n != 0 {
		t.Errorf("%d halves are left after the start", n)
	}
	h.holds(token, kept, "This one is acknowledged.")
	h.Run("doctor")

	var full problem
	for i := range 40 {
		if _, full = bring(h, token, space, "Large.bin", strings.Repeat(fmt.Sprint("large ", i), 150_000)); full.Status != 0 {
			break
		}
	}
	if full.Status != 503 || full.Code != "storage.full" || full.Detail == "" {
		t.Errorf("a full disk is answered with %+v, want 503 storage.full in words", full)
	}
	if n := arriving(t, h); n != 0 {
		t.Errorf("%d halves are left on the full disk", n)
	}
	h.holds(token, kept, "This one is acknowledged.")

	backup := filepath.Join(t.TempDir(), "backup")
	h.Run("backup", backup)
	h.Stop()
	other := Folder(t)
	other.Run("restore", backup)
	other.Run("doctor")
	other.Start()
	other.holds(other.Token(h.Member("assistant").Email), kept, "This one is acknowledged.")
}

// holds asks for what a file holds.
func (h *House) holds(token, id, want string) {
	h.t.Helper()
	if status, got := h.Ask("GET", "/api/v1/files/"+id+"/content", token, ""); status != 200 || string(got) != want {
		h.t.Errorf("the file is %d, %.100q", status, got)
	}
}
