package program

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDemoServesStopsAndKeepsItsData(t *testing.T) {
	h := Folder(t)
	h.Run("demo") // not the copy that Demo may put there
	h.Start()
	lead := h.Member("lead")
	before := h.Token(lead.Email)
	h.Stop()
	h.Start()
	if status, body := h.Ask("GET", "/api/v1/openapi.json", before, ""); status != 200 || !json.Valid(body) {
		t.Errorf("GET /api/v1/openapi.json with the token from before the restart is %d: %.200s", status, body)
	}
	h.Kill()
	h.Start()
	if after := h.Member("lead"); after != lead {
		t.Errorf("the lead signs in as %v after a kill, as %v before it", after, lead)
	}
	h.Stop()
}

func TestSignInsAreForTheOwnerOnly(t *testing.T) {
	h := Folder(t)
	printed := h.Run("demo")
	file, err := os.Stat(filepath.Join(h.Data, "sign-ins.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if mode := file.Mode().Perm(); mode != 0o600 {
		t.Errorf("sign-ins.txt has mode %o, want 600", mode)
	}
	for _, role := range []string{"assistant", "principal", "lead"} {
		if s := h.Member(role); !strings.Contains(printed, s.Email) || !strings.Contains(printed, s.Password) {
			t.Errorf("the sign-in of the %s was not printed:\n%s", role, printed)
		}
	}
}

func TestTokenIsPrintedAlone(t *testing.T) {
	h := Demo(t)
	email := h.Member("assistant").Email
	beside := h.Run("token", "create", "--member", email)
	h.Stop()
	alone := h.Run("token", "create", "--member", email)
	for _, printed := range []string{beside, alone} {
		if token := strings.TrimSuffix(printed, "\n"); token == "" || strings.ContainsAny(token, " \n\t") {
			t.Errorf("token create printed %q, want a token and nothing else", printed)
		}
	}
	if beside == alone {
		t.Error("two tokens are the same")
	}
}

func TestEmptyFolderIsServedFromItsFirstMoment(t *testing.T) {
	h := Empty(t)
	text, err := os.ReadFile(filepath.Join(h.Data, "address"))
	if err != nil {
		t.Fatal(err)
	}
	if address := strings.TrimSpace(string(text)); address != h.URL {
		t.Errorf("the file address says %q, the program listens on %q", address, h.URL)
	}
	if status, _ := h.Ask("GET", "/api/v1/nothing-of-this-name", "not a token", ""); status != 401 && status != 404 {
		t.Errorf("a stranger's request is %d, want 401 or 404", status)
	}
	if _, problem, code := h.Try("serve"); code == 0 || problem == "" {
		t.Errorf("a second program on the same folder ended with %d and said %q, want a refusal in words", code, problem)
	}
	h.Stop()
	h.Start()
	h.Stop()
}
