package identity_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"anteroom/internal/area/identity"
	"anteroom/internal/core/clock"
)

func TestPasswordRules(t *testing.T) {
	for password, ok := range map[string]bool{
		goodPassword: true, "äöüäöüäöü123": true, "correct horse staple": true, strings.Repeat("ab1 ", 32): true,
		"elevenchars": false, "": false, strings.Repeat("ab1 ", 33): false,
		"password1234": false, "PassWord1234": false, "qwertyuiop123": false, "123456789012": false, "aaaaaaaaaaaa": false, "abababababab": false,
		"abcdefghijklmno": false, "correct horse battery staple": false,
		"olive@example.com": false, "my olive@example.com": false, "Example House": false, "olive owner 1": false,
	} {
		err := identity.CheckPassword("password", password, "Olive Owner", "olive@example.com", "Example House")
		if (err == nil) != ok {
			t.Errorf("%q: %v", password, err)
		}
	}
}

func TestTokenTextShowsMistakes(t *testing.T) {
	token, label := identity.NewTokenText()
	if !identity.LooksLikeToken(token) || len(label) != 8 || !strings.HasPrefix(token, "ant_pat_"+label+"_") {
		t.Fatalf("%s", token)
	}
	for i := range token {
		other := byte('0')
		if token[i] == other {
			other = '1'
		}
		if identity.LooksLikeToken(token[:i] + string(other) + token[i+1:]) {
			t.Fatalf("a mistake at %d goes unnoticed", i)
		}
	}
	if identity.LooksLikeToken(token[:len(token)-1]) || identity.LooksLikeToken(token+"0") || identity.LooksLikeToken("") {
		t.Error("a wrong length goes unnoticed")
	}
}

func TestDeviceNames(t *testing.T) {
	for agent, want := range map[string]string{
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0":     "Edge on Windows",
		"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15":             "Safari on Mac",
		"Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36":             "Chrome on Android",
		"Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0.0.0 Mobile/15E148 Safari/604.1": "Chrome on iPad",
		"Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0":                                                    "Firefox on Linux",
		"curl/8.7.1": "curl", "": "An unknown device", "<script>": "An unknown device",
	} {
		if got := identity.DeviceName(agent); got != want {
			t.Errorf("%.60s: %q, want %q", agent, got, want)
		}
	}
}

func TestOperationsRegister(t *testing.T) {
	mux := http.NewServeMux()
	api := humago.New(mux, huma.DefaultConfig("test", "1"))
	names := map[string]bool{}
	for _, o := range identity.New(nil, clock.System{}).Ops() {
		if err := o.Bind(api, func(err error) error { return err }); err != nil {
			t.Error(err)
		}
		if names[o.Name] {
			t.Errorf("two operations are called %s", o.Name)
		}
		names[o.Name] = true
	}
}
