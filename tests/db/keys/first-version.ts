/** A key file as the first version of the program wrote it, what opens it, and the data key in it. */
export const firstVersion = `{
  "format": "own-words-keys",
  "version": 1,
  "home": "0195582e-0000-7000-8000-000000000001",
  "slots": [
    {
      "id": "91ea36d2-3d93-4d14-a5c5-bb13efc58fb4",
      "label": "Home passphrase",
      "made": "2026-03-03T14:10:00.000Z",
      "kind": "passphrase",
      "kdf": {
        "name": "argon2id",
        "memoryKiB": 8,
        "passes": 1,
        "lanes": 1,
        "salt": "RztNWIwB3-iUD5b2_cc4QA"
      },
      "nonce": "le54_gmvWe-Bk485",
      "sealed": "SCM6ycyTUgXhEVUqoW1OKVw0LMyFNfpIn5vvwDgqVmcJVN1ntXR1lwys5H7X55cy"
    },
    {
      "id": "86b96e57-c81b-490f-9fe4-581d1ad4dbb2",
      "label": "Recovery key",
      "made": "2026-03-03T14:10:00.000Z",
      "kind": "recovery",
      "kdf": {
        "name": "hkdf-sha256",
        "salt": "-2myIB1NGdt8fyYDojv2IQ"
      },
      "nonce": "ZwX3nzdAM0PihtSJ",
      "sealed": "FX9lo7oKsOpsPxcztSuC3KM4k8_HfOb3XNTZLCPd4K-VePeW1S5WP2nfpHo5FqFX"
    }
  ],
  "vault": {
    "nonce": "YdOJ3NAB0xWVfiHO",
    "sealed": "eDB6XigInriHeY3a4AHm1M4dElR2AmCDZF8JlTmNrcqFgruThUcg3_-C6wzaRe6ZWAX8vgV6CdfW4P_amGaS9thFLV21wU2Y1kqoew_psek"
  }
}
`;
export const firstVersionRecovery = 'VX80T 2PFJS SC2J5 E99JP 0RJFP WJ9ZW 43QMQ XM50X';
export const firstVersionDataKey = 'e3f3920880a7e39b7a4db304ff4bcb7cba2224d3e825101bf4f525adeff99b36';
