package guatu.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class DistrictNamesTest {

    private final Campaigns campaigns;

    DistrictNamesTest(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @ParameterizedTest
    @CsvSource({"西海岸新区, 370211", "黄岛区, 370211", "370203, 370203", "市北, 370203", "即墨市, 370215"})
    void aDistrictIsFoundByCodeNameOrAlias(String written, String code) {
        assertThat(campaigns.findDistrict(written)).extracting(District::code).isEqualTo(code);
    }

    @Test
    void theCityHasTenDistricts() {
        assertThat(campaigns.districts()).hasSize(10);
        assertThat(campaigns.findDistrict("四方区")).isNull();
    }
}
