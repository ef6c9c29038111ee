"""Characters that a speaker may stumble over, each with how it is said: of speeches' set phrases, of names, of places.

Nearly all are outside the 3,755 commonest (level 1 of GB 2312); the second half is the third level of the 通用规范汉字表 (2013), characters of names
and places. Only those are here that speeches and names read in one way.
"""

from __future__ import annotations

from functools import cache

_TABLE = """
踔chuō 赓gēng 擘bò 镌juān 谠dǎng 谔è 殚dān 栉zhì 桴fú 畎quǎn 戮lù 黾mǐn 矻kū 恪kè 夙sù 夤yín 懋mào 勖xù 勗xù 赟yūn 贇yūn
翊yì 濯zhuó 黜chù 黻fú 黼fǔ 擢zhuó 畛zhěn 畿jī 矜jīn 祛qū 祚zuò 禀bǐng 稔rěn 窠kē 筚bì 籁lài 粼lín 纛dào 缵zuǎn 罄qìng 羸léi
翕xī 翥zhù 耄mào 耋dié 聿yù 胼pián 胝zhī 臧zāng 舛chuǎn 舸gě 荏rěn 苒rǎn 荜bì 虔qián 蚍pí 蜉fú 蛰zhé 蝼lóu 衮gǔn 裨bì 觊jì 觎yú 诘jié
谟mó 谧mì 赈zhèn 踟chí 蹰chú 踵zhǒng 蹇jiǎn 蹉cuō 跎tuó 逡qūn 遴lín 邃suì 酩mǐng 酊dǐng 醴lǐ 醍tí 醐hú 镂lòu 镞zú 隰xí 隳huī 雉zhì
霁jì 韪wěi 颟mān 颃háng 骐qí 髦máo 鬻yù 鲲kūn 鳏guān 鹜wù 鼐nài 龃jǔ 龉yǔ 龛kān 龠yuè 旰gàn 攥zuàn 蹚tāng 斡wò 桎zhì 梏gù 瀣xiè 沆hàng
踯zhí 躅zhú 飒sà 馥fù 囿yòu 掣chè 蓁zhēn 榛zhēn 揆kuí 阋xì 飨xiǎng 廪lǐn 赧nǎn 恻cè 隽juàn
喆zhé 堃kūn 彧yù 翀chōng 祎yī 烜xuǎn 玥yuè 珺jùn 晟shèng 旻mín 暐wěi 骞qiān 犇bēn 淼miǎo 焱yàn 垚yáo 屾shēn 昶chǎng 晔yè 煜yù 炜wěi 炀yáng
琨kūn 璟jǐng 瓒zàn 甯nìng 禛zhēn 竑hóng 筠yún 箬ruò 篪chí 翃hóng 聃dān 芃péng 芮ruì 苡yǐ 菡hàn 蘅héng 蔺lìn 虓xiāo 蕤ruí 褚chǔ 訚yín
谌chén 谡sù 邕yōng 郜gào 郗xī 郦lì 鄢yān 酆fēng 钰yù 铎duó 锴kǎi 镕róng 闫yán 阚kàn 韫yùn 顼xū 颢hào 飏yáng 馗kuí 骅huá 骊lí 鸢yuān 龑yǎn
逄páng 亓qí 仝tóng 仉zhǎng 佘shé 僖xī 儇xuān 劭shào 劼jié 勰xié 卲shào 厍shè 妘yún 妤yú 嫄yuán 嬅huà 嬛huán 宓mì 嵇jī 峁mǎo 巽xùn 庹tuǒ 忞mín
恂xún 悰cóng 悫què 愔yīn 慜mǐn 懿yì 扆yǐ 抃biàn 敉mǐ 斐fěi 斫zhuó 旸yáng 暘yáng 昀yún 昃zè 昉fǎng 昕xīn 晁cháo 晞xī 暹xiān 杲gǎo 柘zhè 栩xǔ
棣dì 楦xuàn 歆xīn 沣fēng 泠líng 洵xún 洺míng 溥pǔ 渌lù 湉tián 湲yuán 潼tóng 澍shù 濂lián 濬jùn 灏hào 炘xīn 烺lǎng 焓hán 焘tāo 焜kūn 煊xuān
煐yīng 熠yì 熹xī 燊shēn 燚yì 燮xiè 爰yuán 犨chōu 玎dīng 玕gān 玘qǐ 玙yú 玢bīn 珏jué 珙gǒng 珣xún 珥ěr 珩héng 琇xiù 琎jìn 琏liǎn 琚jū 琤chēng
琬wǎn 琮cóng 琰yǎn 瑀yǔ 瑗yuàn 瑄xuān 瑭táng 璁cōng 璠fán 璩qú 瓀ruǎn 媖yīng 婧jìng 娣dì 驷sì 骢cōng 骎qīn 翯hè 俣yǔ 倓tán 倩qiàn 偓wò
郫pí 邛qióng 崃lái 歙shè 黟yī 亳bó 濮pú 涿zhuō 儋dān 鄞yín 郯tán 郓yùn 鄄juàn 莒jǔ 兖yǎn 盱xū 眙yí 邳pī 睢suī 溧lì 浠xī 瀍chán 婺wù 甪lù
鄱pó 赉lài 珲hún 耒lěi 鄠hù 邠bīn 邡fāng 郏jiá 郾yǎn 埇yǒng 垟yáng 墉yōng 嵊shèng 岢kě 峄yì 崆kōng 嵖chá 枞zōng 沭shù 汨mì 汶wèn 泗sì 洮táo
渑miǎn 溆xù 滏fǔ 漯luò 濉suī 濠háo 灞bà 爨cuàn 砀dàng 硖xiá 磴dèng 秭zǐ 稷jì 穰ráng 簋guǐ 綦qí 绛jiàng 罘fú 荥xíng 葭jiā 蒗làng 蕲qí 藁gǎo
虢guó 衢qú 谯qiáo 郪qī 酃líng 鄯shàn 鄜fū 阆làng 陉xíng 雒luò 猗yī 湟huáng 潢huáng 邗hán 邙máng 郧yún 郴chēn 濩huò 斄tái 盩zhōu 厔zhì
聩kuì 晏yàn 葳wēi 逶wēi 旖yǐ 旎nǐ 踽jǔ 孑jié 攫jué 薮sǒu 觞shāng 狷juàn 獗jué 礴bó 篑kuì 糅róu 纾shū 绌chù 缄jiān 羁jī 胫jìng 舐shì 葺qì 诟gòu
诤zhèng 谒yè 谙ān 赝yàn 辍chuò 迥jiǒng 阈yù 馑jǐn 骜ào 麾huī 笈jí 饕tāo 餮tiè 魑chī 魅mèi 魍wǎng 魉liǎng 笞chī 囹líng 圄yǔ 噤jìn 箪dān 楫jí
锲qiè 掮qián 愫sù 罅xià 埭dài 垭yā 嶝dèng 颍yǐng 澧lǐ 沅yuán 岷mín 岘xiàn 洹huán 淅xī 滕téng 宕dàng 筇qióng 畲shē 郿méi 汜sì 偃yǎn 涞lái
缙jìn 瓯ōu 仫mù 潞lù 淄zī 氤yīn 氲yūn 戡kān 湮yān 箴zhēn 荼tú 袂mèi 觑qù 跬kuǐ 蹴cù 遒qiú 遽jù 陟zhì 穹qióng 涔cén 崤xiáo 涪fú 滹hū 沱tuó 崾yào
亍chù 殳shū 毌guàn 邘yú 戋jiān 圢tǐng 氕piē 冮gāng 汈diāo 忉dāo 宄guǐ 讱rèn 圲qiān 芏dù 朳bā 朸lì 邨cūn 屼wù 钆gá 伣qiàn 冱hù 䜣xīn 讻xiōng
纩kuàng 玒hóng 玓dì 坜lì 扽dèn 㧑huī 毐ǎi 芰jì 苊è 苉pǐ 芠wén 芤kōu 杙yì 杄qiān 杧máng 杩mà 尪wāng 轪dài 坒bì 芈mǐ 旴xū 旵chǎn 呙guō 㕮fǔ
岍qiān 岠jù 岜bā 觃yàn 岙ào 伾pī 㑇zhòu 伭xián 佖bì 汫jǐng 沄yún 沘bǐ 㳇fù 忺xiān 祃mà 诇xiòng 诎qū 诐bì 屃xì 岊jié 䢺chū 阼zuò 纮hóng 驲rì
纻zhù 纼zhèn 玤bàng 玞fū 玱qiāng 邽guī 邿shī 坰jiōng 坽líng 耵dīng 䢼gōng 苠mín 枅jī 㭎gāng 枍yì 昇shēng 昄bǎn 昒hū 昈hù 岵hù 岽dōng 岞zuò
峂tóng 㟃sī 囷qūn 钔mén 钖yáng 牥fāng 垈dài 侁shēn 侹tǐng 佸huó 佺quán 㑊yì 侂tuō 佽cì 侘chà 郈hòu 舠dāo 郐kuài 狉pī 狝xiǎn 饳duò 炌kài 炆wén
沺tián 泇jiā 怊chāo 峃xué 穸xī 祋duì 鸤shī 弢tāo 弨chāo 陑ér 陎shū 卺jǐn 乸nǎ 姈líng 迳jìng 驵zǎng 䌹jiǒng 驺zōu 绋fú 绐dài 耔zǐ 㛃jié 玶píng
珅shēn 珋liǔ 珌bì 玿sháo 韨fú 垙guāng 垲kǎi 耇gǒu 鿍gàng 垎hè 垴nǎo 垞chá 挓zhā 垏lǜ 荁huán 荙dá 荛ráo 茽zhòng 荄gāi 茺chōng 茳jiāng
荭hóng 㭕qū 柃líng 柊zhōng 栐yǒng 䴓shī 迺nǎi 砆fū 砑yà 砄jué 䶮yǎn 轵zhǐ 轷hū 轹lì 轺yáo 昺bǐng 昽lóng 昣zhěn 昤líng 昡xuàn 昪biàn 虸zǐ
哃tóng 峘huán 峏ér 峧jiāo 帡píng 钘xíng 钜jù 钪kàng 钬huǒ 矧shěn 秬jù 俫lái 舁yú 俜pīng 俙xī 垕hòu 舣yǐ 侴chǒu 鸧cāng 䏡shì 胠qū 胈bá 胩kǎ
胣chǐ 飐zhǎn 饻xī 庤zhì 疢chèn 炣kě 炟dá 㶲yòng 洭kuāng 㳚xù 浈zhēn 浉shī 洢yī 洈wéi 洨xiáo 浐chǎn 㳘chōng 洣mǐ 宬chéng 扂diàn 袆huī 祏shí
祐yòu 陧niè 陞shēng 娀sōng 姞jí 姤gòu 枲xǐ 绖dié 骃yīn 骉biāo 珪guī 珛xiù 珹chéng 琊yá 珖guāng 珽tǐng 珦xiàng 珫chōng 珒jīn 珕lì 珝xǔ 埗bù
垿xù 埌làng 莰kǎn 鄀ruò 莶xiān 莝cuò 䓖qióng 莙jūn 栻shì 桠yā 梠lǚ 栴zhān 梴chān 酎zhòu 硁kēng 恧nǜ 辀zhōu 辁quán 剕fèi 赀zī 哢lòng 晊zhì
哳zhā 冔xǔ 晐gāi 晖huī 畖wā 蚆bā 崁kàn 崄xiǎn 帨shuì 赆jìn 钷pǒ 眚shěng 甡shēn 笫zǐ 倻yē 倮luǒ 倧zōng 舭bǐ 舯zhōng 舥pā 瓞dié 鬯chàng 鸰líng
脎sà 鱽dāo 狴bì 峱náo 眢yuān 勍qíng 痄zhà 疰zhù 痃xuán 羖gǔ 羓bā 烶tǐng 涍xiào 浡bó 浭gēng 涄pīng 涢yún 涐é 浼měi 涘sì 悃kǔn 宧yí 窅yǎo 窊wā
窎diào 扅yí 袪qū 袗zhěn 袯bó 祧tiāo 疍dàn 烝zhēng 哿gě 翂fēn 绤xì 骍xīng 䂮lüè 珸wú 琄xuàn 琀hán 掭tiàn 堎lèng 堐yá 埼qí 堌gù 埪kōng 壸kǔn
㙍duō 聍níng 菝bá 萚tuò 莿cì 䓫qí 勚yì 䓬zhuó 菂dì 菼tǎn 萣dìng 䓨yīng 䓛qū 梼táo 梽zhì 梾lái 桹láng 厣yǎn 硚qiáo 勔miǎn 䴕liè 龁hé 啫zhě
翈xiá 晙jùn 蛃bǐng 蚲píng 䎃rǎn 崧sōng 崟yín 崞guō 崌jū 崡hán 铏xíng 铕yǒu 铖chéng 铘yé 铚zhì 铞diào 铥diū 铴tāng 牻máng 牿gù 稆lǚ 笱gǒu 笯nú
偰xiè 偡zhàn 鸺xiū 偭miǎn 偁chēng 㿠huàng 鄅yǔ 徛jì 衒xuàn 舲líng 鸼zhōu 鄃shū 瓻chī 䝙chū 脶luó 鱾jǐ 猇xiāo 猊ní 猄jīng 庱chěng 庼qǐng
痓chì 䴔jiāo 竫jìng 阌wén 羝dī 羕yàng 淏hào 淟tiǎn 淴hū 淯yù 㥄líng 寁zǎn 逭huàn 裈kūn 祲jìn 谞xū 弶jiàng 婞xìng 娵jū 婳huà 婍qǐ 婌shú 绹táo
骕sù 琲bèi 琡chù 琔diàn 琭lù 堾chūn 堼hèng 㙘yāo 塅duàn 堠hòu 絷zhí 葜qiā 惎jì 葙xiāng 蒇chǎn 蒈kǎi 蒉kuì 葎lǜ 鄑zī 蒎pài 葖tū 蒄guān 棤cuò
棫yù 椓zhuó 鹀wú 椀wǎn 甦sū 觌dí 皕bì 詟zhé 辌liáng 龂yín 睎xī 晫zhuó 晪tiǎn 晱shǎn 畯jùn 斝jiǎ 喤huáng 崶fēng 嵅hán 崿è 嵚qīn 翙huì 圐kū 赑bì
赒zhōu 鿏mài 铹láo 铽tè 锊lüè 锍liǔ 锎kāi 锓qǐn 颋tǐng 筀guì 筘kòu 筜dāng 筥jǔ 筅xiǎn 傃sù 傉nù 舾xī 腘guó 腙zōng 腒jū 鲃bā 猯tuān 馉gǔ 凓lì
廋sōu 鄌táng 遆tí 旐zhào 溁yíng 渰yǎn 渼měi 溇lóu 溞sāo 愐miǎn 愃xuān 棨qǐ 扊yǎn 裣liǎn 祼guàn 婻nàn 㛹pián 媓huáng 媄měi 毵sān 缐xiàn 骙kuí
瑃chūn 瑓liàn 瑅tí 瑆xīng 䴖jīng 瑖duàn 瑝huáng 瑔quán 瑳cuō 瑂méi 瑑zhuàn 遘gòu 髢dí 塥gé 堽gāng 赪chēng 摛chī 塝bàng 搌zhǎn 蒱pú 蒨qiàn
蓏luǒ 蔀bù 蓢lǎng 蒻ruò 蓣yù 榃tán 楒sī 楩pián 榇chèn 椸yí 楙mào 歅yīn 碃qìng 䃅dī 辒wēn 龆tiáo 䣘táng 鹍kūn 跱zhì 蜐jié 嵲niè 赗fèng 锖qiāng
锘nuò 锳yīng 锧zhì 锪huō 锫péi 稑lù 䅟cǎn 筻gàng 筼yún 筦guǎn 傺chì 鹎bēi 艅yú 艉wěi 谼hóng 腽wà 腨shuàn 鲉yóu 鲊zhǎ 䲟yìn 鲏pí 雊gòu 猺yáo
飔sī 馌yè 裛yì 廒áo 瘀yū 鄘yōng 鹒gēng 麀yōu 煁chén 煃kuǐ 煋xīng 煟wèi 煓tuān 滠shè 溍jìn 滆gé 滉huàng 溵yīn 滘jiào 滍zhì 愭qí 慆tāo 塱lǎng
禋yīn 禔zhī 禘dì 禒xiǎn 谫jiǎn 鹔sù 媱yáo 戤gài 勠lù 戣kuí 缞cuī 瑧zhēn 瑨jìn 瑷ài 瑢róng 斠jiào 摏chōng 墈kàn 墘qián 墚liáng 靽bàn 蔌sù 蓰xǐ
蔹liǎn 榰zhī 槚jiǎ 槜zuì 榍xiè 酺pú 酲chéng 酴tú 碶qì 碹xuàn 碥biǎn 劂jué 䴗jú 夥huǒ 瞍sǒu 鹖hé 㬎xiǎn 跽jì 幖biāo 嶍xí 圙lüè 锺zhōng 锼sōu
锽huáng 锾huán 锿āi 镃zī 镄fèi 镅méi 馝bì 鹙qiū 箨tuò 僦jiù 槃pán 㙦xié 鲒jié 鲕ér 鲖tóng 鲗zéi 鲘hòu 鲙kuài 獍jìng 飗liú 凘sī 廙yì 瘗yì 鲝zhǎ
漹yān 漖jiào 潆yíng 漤lǎn 潩yì 㽏gàn 漈jì 漋lóng 窭jù 㮾lǎng 禚zhuó 嫕yì 嫭hù 嫜zhāng 㻬tū 麹qū 璆qiú 叇dài 墣pú 墡shàn 鼒zī 鹝yì 磉sǎng 殣jìn
慭yìn 暵hàn 暲zhāng 暶xuán 䗖dì 蝘yǎn 蝲là 噇chuáng 噂zǔn 噀xùn 罶liǔ 嶲xī 嶓bō 㠇jiù 嶟zūn 镆mò 镈bó 镋tǎng 镎ná 皞hào 䴘tī 艎huáng 艏shǒu
鹟wēng 鲦tiáo 鲪jūn 鲬yǒng 橥zhū 鹠liú 鹡jí 糇hóu 糈xǔ 翦jiǎn 鹢yì 鹣jiān 熛biāo 潖pá 㵐jué 澂chéng 澛lǔ 瑬liú 潾lín 褯jiè 禤xuān 遹yù 璥jǐng
璲suì 璒dēng 黇tiān 蕗lù 薢xiè 橞huì 醑xǔ 觱bì 磡kàn 豮fén 鹾cuó 虤yán 曌zhào 曈tóng 㬚chè 䗛xiū 螗táng 疁liú 㠓méng 穄jì 篚fěi 篯jiān 鼽qiú
衠zhūn 盦ān 縢téng 鲯qí 鲰zōu 鲺shī 鲹shēn 亸duǒ 癀huáng 瘭biāo 羱yuán 糒bèi 熻xī 燏yù 濋chǔ 澪líng 澽jù 澼pì 憺dàn 黉hóng 鹨liù 璱sè 璬jiǎo
璮tǎn 髽zhuā 薿nǐ 薸piáo 櫆kuí 醨lí 瞫shěn 蹐jí 蟏xiāo 㘎hǎn 镤pú 镥lǔ 镨pǔ 矰zēng 穙pú 穟suì 簕lè 簃yí 簏lù 儦biāo 斶chù 艚cáo 䲠chūn 鲾bī
鲿cháng 鳁wēn 鳂wēi 鳈quán 鳉jiāng 獯xūn 䗪zhè 襕lán 襚suì 螱wèi 甓pì 鬶guī 爇ruò 鞳tà 鞮dī 藟lěi 鹲méng 黡yǎn 礞méng 蹜sù 䗴tíng 嚚yín 髃yú
镮huán 镱yì 簠fǔ 簝liáo 簰pái 鼫shí 鼩qú 皦jiǎo 䲢téng 鳑páng 鳒jiān 鹱hù 鹯zhān 癗lěi 旞suì 翷lín 冁chǎn 䎖zēng 瀔gǔ 瀌biāo 䴙pì 嚭pǐ 㰀lí
醭bú 蹯fán 蠋zhú 翾xuān 鳘mǐn 鼗táo 鳚wèi 鳛xí 麑ní 麖jīng 彟yuē 嬿yàn 鬒zhěn 欂bó 醵jù 颥rú 甗yǎn 巇xī 酅xī 髎liáo 㸌huò 爔xī 瀱jì 瀵fèn 襫shì
骦shuāng 耰yōu 瓖xiāng 鬘mán 罍léi 鼱jīng 鳠hù 鳡gǎn 鳣zhān 爟guàn 爚yuè 灈qú 韂chàn 糵niè 蘼mí 礵shuāng 鹴shuāng 皭jiào 龢hé 鳤guǎn 籥yuè
鼷xī 玃jué 醾mí 齇zhā 㵲wǔ 冏jiǒng 泂jiǒng 枘ruì 昫xù 窀zhūn 彖tuàn 狻suān 姽guǐ 崀làng 衎kàn 弇yǎn 掎jǐ 觖jué 旿wǔ 郃hé 汭ruì 琈fú 栒xún
鄚mào 舳zhú
"""


@cache
def readings() -> dict[str, str]:
    """How each rare character is said, by the character."""
    return {entry[0]: entry[1:] for entry in _TABLE.split()}
