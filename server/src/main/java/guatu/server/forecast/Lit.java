package guatu.server.forecast;

/** A light together with its reason. */
record Lit(Light light, LightReason reason) {

    static Lit of(Light light, String code, Object... arguments) {
        return new Lit(light, LightReason.of(code, arguments));
    }
}
